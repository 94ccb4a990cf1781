using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Areas;

/// <summary>The area is taken into the programme, with the authorities' concurrence and after its women were heard among themselves.</summary>
public sealed record SelectArea(
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<SelectionGround> Grounds,
    WomenConsultation Consultation,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Concurrence);

[Command(Roles.Supervisor, Approves = true)]
public static class SelectAreaEndpoint
{
    public static Refusal? Validate(SelectArea command, TargetArea area, Act act) =>
        area.MustBe(AreaState.Assessed)
        ?? Refuse(area.Assessment.IsRecentOn(act.Day), "The assessment is older than twelve months. Assess the area again.")
        ?? Refuse(area.Assessment.Lacking() is [], $"The assessment lacks: {string.Join(", ", area.Assessment.Lacking().Select(Words.Of))}. Complete it and record it again.")
        ?? Refuse(area.Assessment.LeftOut is not null, "The assessment doesn't say which neighbouring areas are left out. Say which, or that none is.")
        ?? Refuse(command.Consultation is { WomenOnly: true, LedByWoman: true }, "Consult the women of the area among themselves, led by a woman.")
        ?? Refuse(command.Consultation.HeldOn <= act.Day, "Hold the consultation of women first.");

    [WolverinePost("/areas/{id}/select-area")]
    public static AreaSelected Post(SelectArea command, [Existing] TargetArea area) => new([.. command.Grounds.Distinct()], command.Consultation, command.Concurrence);

    private static Refusal? Refuse(bool holds, string detail) => Rules.AreasAreSelectedOnAnAssessment.Unless(holds, detail);
}
