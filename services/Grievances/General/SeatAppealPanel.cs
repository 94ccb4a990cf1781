using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>At least two people are named to decide the appeal, none of whom had a part in what is appealed.</summary>
public sealed record SeatAppealPanel([property: MinLength(2), MaxLength(5)] IReadOnlyList<string> Members);

[Command(Roles.Supervisor, Approves = true)]
public static class SeatAppealPanelEndpoint
{
    public static Refusal? Validate(SeatAppealPanel command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.UnderAppeal)
        ?? (command.Members.Distinct().Count() == command.Members.Count ? null : Refusal.WrongState("Somebody is named twice. Name different people."))
        ?? Rules.NobodyApprovesTheirOwn.Unless(grievance.Handler is null || !command.Members.Contains(grievance.Handler), "The handler can't sit on the panel. Name somebody else.")
        ?? Rules.NobodyApprovesTheirOwn.Unless(!command.Members.Any(grievance.Deciders.Contains), "Somebody named took part in the decision that is appealed. Name somebody else.")
        ?? Rules.TheAccusedHaveNoPart.Unless(!command.Members.Any(grievance.Conflicted.Contains), "Somebody named has a conflict of interest. Name somebody else.");

    [WolverinePost("/grievances/{id}/seat-appeal-panel")]
    public static AppealPanelSeated Post(SeatAppealPanel command, [Existing] Grievance grievance) => new([.. command.Members.Order(StringComparer.Ordinal)]);
}
