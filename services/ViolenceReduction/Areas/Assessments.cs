using Concord.Hosting;

namespace Concord.ViolenceReduction.Areas;

/// <summary>What is asked of an assessment.</summary>
internal static class Assessments
{
    private const int MonthsOfUse = 12;

    /// <summary>What has not been concluded can't be recorded.</summary>
    public static Refusal? MustBeOver(this AreaAssessment assessment, DateOnly day) =>
        assessment.AssessedOn > day || assessment.BaselineOn > assessment.AssessedOn
            ? Refusal.WrongState("The assessment is concluded by the day it is recorded, and its baseline is no later. Correct the dates.") : null;

    /// <summary>Whether it was concluded in the twelve months up to <paramref name="day"/>.</summary>
    public static bool IsRecentOn(this AreaAssessment assessment, DateOnly day) => assessment.AssessedOn >= day.AddMonths(-MonthsOfUse);

    /// <summary>The parts that it lacks.</summary>
    public static AssessmentPart[] Lacking(this AreaAssessment assessment) => [.. Enum.GetValues<AssessmentPart>().Except(assessment.Parts)];
}
