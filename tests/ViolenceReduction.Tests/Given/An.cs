using Concord.Contracts;
using Concord.Harness;
using Concord.ViolenceReduction.QuickActions;
using Concord.ViolenceReduction.Reactions;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.ViolenceReduction.Tests;

/// <summary>An alert as the neighbour tells of it, and the quick action about it.</summary>
internal static class An
{
    public static readonly Guid AlertId = Guid.Parse("a1e40000-0000-4000-8000-000000000001");

    public static TranshumanceAlertIssued Alert(int version = 1, Guid? alert = null) => new(
        alert ?? AlertId, version, SpotKind.Field, A.Place, Request.Instant.AddDays(2), Request.Instant.AddDays(4 + version), AlertUrgency.Expected, AlertSeverity.Severe, AlertCertainty.Likely, Request.Instant.AddDays(7));

    public static QuickAction Action() => Fold.Of<QuickAction>(ProposeQuickAction.Decide(Alert(), standing: null));

    public static AcceptQuickAction Acceptance(Guid project) => new(project, QuickMeasure.FieldGuards, A.Cfa(400_000));

    /// <summary>As it comes out of the queue.</summary>
    public static Told<T> Told<T>(T what, Guid alert, Guid? id = null) where T : class => new(id ?? Guid.NewGuid(), Contexts.Transhumance, alert, "BFA", Request.Instant, $"errand-{alert:N}", 1, what);

    /// <summary>A quick action in a running service, proposed by an alert that it heard of.</summary>
    public static async Task<StandingRecord> AQuickActionAsync(this ViolenceReductionHost service, Guid? about = null)
    {
        var alert = about ?? Guid.NewGuid();
        await service.HearAsync(Told(Alert(alert: alert), alert));
        return new($"/v1/violence-reduction/quick-actions/{ProposeQuickAction.QuickActionOf(alert)}", 1);
    }

    /// <summary>Lets the service hear something, as its queue would.</summary>
    public static async Task HearAsync<T>(this ViolenceReductionHost service, Told<T> told) where T : class
    {
        await using var scope = service.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(told);
    }
}
