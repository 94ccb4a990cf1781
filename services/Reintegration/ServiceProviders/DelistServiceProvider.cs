using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.ServiceProviders;

/// <summary>A provider is taken off the map. Nothing new is referred to it; what it accepted it may bring to its end.</summary>
public sealed record DelistServiceProvider(DelistingReason Reason);

[Command(Roles.Supervisor)]
public static class DelistServiceProviderEndpoint
{
    public static Refusal? Validate(DelistServiceProvider command, ListedProvider provider) => Refusal.WrongState("The provider is no longer on the map.").Unless(provider.Delisted is null);

    [WolverinePost("/service-providers/{id}/delist-service-provider")]
    public static ServiceProviderDelisted Post(DelistServiceProvider command, [Existing] ListedProvider provider) => new(command.Reason);
}
