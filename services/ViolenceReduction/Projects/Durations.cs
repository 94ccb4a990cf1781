using Concord.Contracts;
using Concord.Hosting;

namespace Concord.ViolenceReduction.Projects;

/// <summary>C-21: how long a project of each kind may last.</summary>
internal static class Durations
{
    private static readonly Dictionary<ProjectKind, (int Least, int Most)> Months = new()
    {
        [ProjectKind.MissionFunded] = (0, 12), [ProjectKind.Pilot] = (6, 8), [ProjectKind.StopGap] = (6, 18),
    };

    public static Refusal? MustFit(ProjectKind kind, DateOnly starts, DateOnly ends)
    {
        if (ends <= starts)
            return Refusal.WrongState("The project ends before it starts. Correct the dates.");
        return Months.TryGetValue(kind, out var months)
            ? Rules.ProjectsAreShort.Unless(ends >= starts.AddMonths(months.Least) && ends <= starts.AddMonths(months.Most),
                $"A project of kind {Words.Of(kind)} lasts {months.Least} to {months.Most} months. Plan it so, or ask for another kind of funding.")
            : null;
    }
}
