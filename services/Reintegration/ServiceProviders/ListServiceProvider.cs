using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>A provider is put on the map of services. Its code is the office in the tokens of its people: what is referred to it, they see.</summary>
public sealed record ListServiceProvider(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Provider,
    RecipientKind Kind,
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<PlaceCode> Areas,
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<ServiceOffer> Services) : INamesProvider;

/// <summary>A place or an area, by its P-code.</summary>
public sealed record PlaceCode([property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place);

[Command(Roles.Supervisor), Middleware(typeof(TheLastPlace<ListServiceProvider>))]
public static class ListServiceProviderEndpoint
{
    public static Refusal? Validate(ListServiceProvider command, Act act, ServiceDirectory directory) =>
        command.Areas.Select(area => act.MayOpenIn(area.Place)).FirstOrDefault(refusal => refusal is not null)
        ?? Refusal.WrongState("The provider is on the map already. Change its offer.").Unless(directory.Of(command.Provider) is null)
        ?? command.Services.MustBeDistinct();

    [WolverinePost("/service-providers")]
    public static IStartStream Post(ListServiceProvider command, Act act) => MartenOps.StartStream<ListedProvider>(Listed(command, act));

    public static ServiceProviderListed Listed(ListServiceProvider command, Act act) =>
        new(command.Provider, command.Kind, [.. command.Areas.Select(area => area.Place).Distinct()], command.Services, act.Actor);

    /// <summary>Each service stands once.</summary>
    internal static Refusal? MustBeDistinct(this IReadOnlyList<ServiceOffer> services) =>
        Refusal.WrongState("A service stands in the list twice. Name each once.").Unless(services.DistinctBy(offer => offer.Service).Count() == services.Count);
}
