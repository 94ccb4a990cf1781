using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>What a provider offers, and where, changes. It is said whole, as it should stand.</summary>
public sealed record ChangeServiceOffer(
    [property: MinLength(1), MaxLength(40)] IReadOnlyList<PlaceCode> Areas,
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<ServiceOffer> Services);

[Command(Roles.Supervisor)]
public static class ChangeServiceOfferEndpoint
{
    public static Refusal? Validate(ChangeServiceOffer command, ListedProvider provider, Act act) =>
        Refusal.WrongState("The provider is no longer on the map. List it anew.").Unless(provider.Delisted is null)
        ?? command.Areas.Select(area => act.MayOpenIn(area.Place)).FirstOrDefault(refusal => refusal is not null)
        ?? command.Services.MustBeDistinct();

    [WolverinePost("/service-providers/{id}/change-service-offer")]
    public static ServiceOfferChanged Post(ChangeServiceOffer command, [Existing] ListedProvider provider) =>
        new([.. command.Areas.Select(area => area.Place).Distinct()], command.Services);
}
