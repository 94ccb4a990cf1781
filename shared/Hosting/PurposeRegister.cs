using Concord.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Concord.Hosting;

/// <summary>For what personal data is read here: what a person may ask, and what a partner states.</summary>
/// <param name="Purposes">Each purpose.</param>
internal sealed record PurposeRegister(IReadOnlyList<Purpose> Purposes)
{
    public static void Map(IEndpointRouteBuilder app, ContextModel context) =>
        app.MapGet($"{context.Prefix}/purposes", () => Results.Json(new PurposeRegister(Privacy.Purposes.All), StrictJson.Options))
            .WithMetadata(new ReadAttribute { Shows = [typeof(PurposeRegister)] }).WithName(context.Own("Purposes")).WithSummary("Lists the purposes for which personal data is read: legal basis, classes, retention, recipients and roles.");
}
