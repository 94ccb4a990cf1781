using Concord.Hosting;

namespace Concord.Reintegration.Views;

/// <summary>Whole months that are over.</summary>
internal static class Period
{
    /// <summary>The period asked for, the twelve months before this one where nothing is said; or what is wrong with it.</summary>
    public static Refused? Read(DateOnly? from, DateOnly? until, DateOnly today, out (DateOnly From, DateOnly Until) period)
    {
        var last = until ?? today.AddDays(-today.Day);
        period = (from ?? last.AddDays(1).AddMonths(-12), last);
        if (last >= today || last.AddDays(1).Day != 1)
            return Wrong("query:until", "is not the last day of a month that is over");
        return period.From.Day != 1 || period.From > last ? Wrong("query:from", "is not the first day of a month before the end") : null;
    }

    public static Refused Wrong(string pointer, string fault) => new(ProblemTypes.InvalidRequest.With() with { Errors = [new(pointer, fault)] });
}
