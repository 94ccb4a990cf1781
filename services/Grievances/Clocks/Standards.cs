using Concord.Hosting;

namespace Concord.Grievances.Clocks;

/// <summary>A published version of the service standards: how long each clock runs, and on which days nobody works.</summary>
internal sealed record Standards(string Version, DateOnly From, DateOnly? Until, int WorkingDaysToAcknowledge, int DaysToRespond, int DaysToAppeal, int DaysToDecideAppeal, int HoursToRoute, IReadOnlyList<DateOnly> Holidays)
{
    private const double WarnsAt = 0.8;

    private static readonly Standards[] Published =
    [
        new("2024-1", DateOnly.MinValue, new(2025, 6, 30), 2, 30, 30, 30, 24, [new(2025, 1, 1), new(2025, 5, 1)]),
        new("2025-2", new(2025, 7, 1), Until: null, 2, 30, 30, 30, 24, [new(2025, 12, 25), new(2026, 1, 1), new(2026, 5, 1), new(2026, 12, 25)]),
    ];

    /// <summary>The version in force on <paramref name="day"/>; what is received then keeps it, whatever is published later.</summary>
    public static Standards InForceOn(DateOnly day) => Published.Single(standards => standards.From <= day && (standards.Until ?? day) >= day);

    /// <summary>When a clock of this kind that starts at <paramref name="start"/> is due.</summary>
    public DateTimeOffset Due(ClockKind kind, DateTimeOffset start) => kind switch
    {
        ClockKind.Acknowledge => AfterWorkingDays(start),
        ClockKind.Respond => start.AddDays(DaysToRespond),
        ClockKind.Appeal => start.AddDays(DaysToDecideAppeal),
        _ => start.AddHours(HoursToRoute),
    };

    /// <summary>The step that starts a clock of <paramref name="record"/>.</summary>
    public static Elsewhere Start(ClockKind kind, Guid record, string place, Act act, IEnumerable<string> excluded, int round = 1, IReadOnlyList<string>? handlers = null, bool mayPause = true)
    {
        var (start, standards) = (act.OccurredAt, InForceOn(act.Day));
        var due = standards.Due(kind, start);
        return Elsewhere.Start<Clock>(RunningClock.Of(record, kind, round).Id, new ClockStarted(
            kind, record, place, standards.Version, start, due, start + ((due - start) * WarnsAt), mayPause && kind is ClockKind.Respond, [.. excluded.Order(StringComparer.Ordinal)], handlers ?? []));
    }

    private DateTimeOffset AfterWorkingDays(DateTimeOffset start)
    {
        var (day, left) = (start, WorkingDaysToAcknowledge);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(DateOnly.FromDateTime(day.UtcDateTime)))
                left--;
        }

        return day;
    }
}
