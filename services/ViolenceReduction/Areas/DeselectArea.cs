using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Areas;

/// <summary>The area is given up: no proposal is taken there any longer. Projects that run there are ended or carried through one by one.</summary>
public sealed record DeselectArea(DeselectionReason Reason);

[Command(Roles.Supervisor, Approves = true)]
public static class DeselectAreaEndpoint
{
    public static Refusal? Validate(DeselectArea command, TargetArea area) => area.MustBe(AreaState.Selected);

    [WolverinePost("/areas/{id}/deselect-area")]
    public static AreaDeselected Post(DeselectArea command, [Existing] TargetArea area) => new(command.Reason);
}
