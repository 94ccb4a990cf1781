using Concord.Hosting;

namespace Concord.ViolenceReduction.Projects;

/// <summary>C-05: the members of the programme's committee have seven days to read a proposal.</summary>
internal static class Notice
{
    private const int Days = 7;

    public static Refusal? MustBeGiven(DateOnly presented, DateOnly meeting) => Rules.ReviewersHaveAWeek.Unless(
        meeting >= presented.AddDays(Days), $"Presented on {presented:O}, the proposal is decided on {presented.AddDays(Days):O} at the earliest. Put it on the agenda of a later meeting.");
}
