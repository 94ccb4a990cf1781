using Concord.Hosting;
using Concord.Reintegration.Codes;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>Which codes are asked for.</summary>
/// <param name="List">Only this list.</param>
public sealed record CodeListFilter(string? List = null);

/// <summary>Lists the codes of this context with their English and French labels, so that a form needs no table of its own.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Link, Roles.Auditor, Shows = [typeof(Listed<CodeList>)], Asks = typeof(CodeListFilter))]
public static class CodeListEndpoint
{
    [WolverineGet("/codes")]
    public static IResult Get(HttpContext http) => StrictQuery.Read<CodeListFilter>(http, out var refused) is not { } asked || refused is not null
        ? refused!
        : new Shown(new Listed<CodeList>([.. CodeBook.All.Where(list => asked.List is null || list.List == asked.List)]));
}
