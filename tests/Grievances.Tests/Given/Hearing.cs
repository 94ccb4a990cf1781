using Concord.Contracts;
using Concord.Grievances.Reactions;
using Concord.Harness;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.Grievances.Tests;

/// <summary>What neighbours tell, and how it is heard.</summary>
internal static class Hearing
{
    public static readonly Guid AlertId = Guid.Parse("a1a1a1a1-0000-4000-8000-000000000001");

    public static TranshumanceAlertIssued Alert() => new(
        AlertId, Version: 1, SpotKind.Field, "BF5601", Request.Instant.AddDays(2), Request.Instant.AddDays(4), AlertUrgency.Expected, AlertSeverity.Severe, AlertCertainty.Likely, Request.Instant.AddDays(6));

    public static Told<T> Told<T>(string context, T what) where T : class => new(Guid.NewGuid(), context, Guid.NewGuid(), "BFA", Request.Instant, "an-errand", Position: 1, what);

    /// <summary>Lets the service hear it, as if it had come from its queue.</summary>
    public static async Task HearAsync<T>(this GrievancesHost service, Told<T> told) where T : class
    {
        await using var scope = service.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(told);
    }

    /// <summary>A stand-by that an alert asked for.</summary>
    public static async Task<StandingRecord> AStandbyAsync(this GrievancesHost service, Guid? alert = null)
    {
        var issued = Alert() with { Alert = alert ?? Guid.NewGuid() };
        await service.HearAsync(Told(Contexts.Transhumance, issued));
        return new($"{GivenOverHttp.Base}/mediator-standbys/{AskForMediator.StandbyOf(issued.Alert)}", 1);
    }
}
