namespace Concord.Platform.Demonstration.Script;

/// <summary>The days on which something happens in a case: in order, by daylight, never on a Sunday.</summary>
/// <param name="until">Before this day everything has happened.</param>
internal sealed class Diary(Chance chance, DateOnly start, DateOnly until)
{
    private static readonly TimeOnly Opens = new(7, 30);

    public DateTimeOffset Now { get; private set; } = Morning(start, chance);

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Whether <paramref name="days"/> more days have passed already.</summary>
    public bool HasPast(int days) => Today.AddDays(days) < until;

    public void Turn(int least, int most) => Now = Morning(Today.AddDays(chance.Between(least, most)), chance);

    public void LaterToday() => Now = Now.AddMinutes(chance.Between(12, 70));

    private static DateTimeOffset Morning(DateOnly day, Chance chance)
    {
        var open = day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(1) : day;
        return new DateTimeOffset(open.ToDateTime(Opens), TimeSpan.Zero).AddMinutes(chance.Between(0, 210));
    }
}
