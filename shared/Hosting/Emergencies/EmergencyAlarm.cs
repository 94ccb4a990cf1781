using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Emergencies;

/// <summary>Tells at once that somebody opened a record in an emergency, and again when its review is late; never about whom.</summary>
public sealed partial class EmergencyAlarm(IMeterFactory meters, ILogger<EmergencyAlarm> log)
{
    private readonly Counter<long> opened = meters.Create("Concord").CreateCounter<long>("concord.break_glass.opened", "{access}", "Records opened in an emergency.");
    private readonly Counter<long> overdue = meters.Create("Concord").CreateCounter<long>("concord.break_glass.overdue", "{access}", "Emergency accesses found without a review in time.");

    internal void Opened(Guid id, Act act, BreakGlassOpened access)
    {
        opened.Add(1, new KeyValuePair<string, object?>("mission", act.Mission), new KeyValuePair<string, object?>("office", act.Office));
        TellOpened(log, id, act.Role, act.Office, act.Mission, access.Ground, access.Until, access.ReviewDue);
    }

    internal void Overdue(BreakGlass access)
    {
        overdue.Add(1);
        TellOverdue(log, access.Id, access.ReviewDue);
    }

    [LoggerMessage(LogLevel.Critical, "Emergency access {Id}: a {Role} of office {Office} opened a record of {Mission} ({Ground}) until {Until:O}; another person reviews it before {ReviewDue:O}")]
    private static partial void TellOpened(ILogger log, Guid id, string role, string office, string mission, EmergencyGround ground, DateTimeOffset until, DateTimeOffset reviewDue);

    [LoggerMessage(LogLevel.Critical, "Emergency access {Id} was to be reviewed by {ReviewDue:O} and was not; let a supervisor or an auditor review it at /break-glass")]
    private static partial void TellOverdue(ILogger log, Guid id, DateTimeOffset reviewDue);
}
