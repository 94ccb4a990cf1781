using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>Concord sets no cookies, so no process makes keys to protect them with.</summary>
public static class DataProtectionKeys
{
    /// <summary>Authentication brings a start-up step that writes a key to the home folder; it is left out.</summary>
    public static IServiceCollection WithoutDataProtectionKeys(this IServiceCollection services)
    {
        // The type is internal to ASP.NET Core, hence the name.
        foreach (var step in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(step);
        return services;
    }
}
