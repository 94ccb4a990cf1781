using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Concord.Hosting.Parking;

/// <summary>Counts what is parked, and calls somebody when it is seen for the first time; never with what it says.</summary>
internal sealed partial class ParkingAlarm
{
    private readonly HashSet<Guid> calledOut = [];
    private readonly ILogger<ParkingAlarm> log;
    private int parked;

    public ParkingAlarm(IMeterFactory meters, ILogger<ParkingAlarm> log)
    {
        this.log = log;
        meters.Create("Concord").CreateObservableGauge("concord.parked", () => parked, "{message}", "What was told and could not be acted on.");
    }

    public void Count(int now) => parked = now;

    public void CallOut(ParkedLetter letter)
    {
        if (calledOut.Add(letter.Id))
            Tell(log, letter.Id, letter.What, letter.Fault);
    }

    [LoggerMessage(LogLevel.Critical, "Message {Id} ({What}) could not be acted on ({Fault}) and is parked; let a supervisor look at /parked")]
    private static partial void Tell(ILogger log, Guid id, string what, ParkingFault fault);
}
