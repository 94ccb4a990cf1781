using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The grievance ends: the outcome was told, each remedy was verified or waived, and no clock runs. Closed is not the same as put right.</summary>
public sealed record CloseGrievance(ClosingGround Ground, [property: MaxLength(10)] IReadOnlyList<EndedRemedy> Remedies);

[Command(Roles.Supervisor, Approves = true)]
public static class CloseGrievanceEndpoint
{
    public static Refusal? Validate(CloseGrievance command, Grievance grievance, Act act) =>
        grievance.IsNoConflictOf(act)
        ?? Rules.AnonymousIsNotUnreachable.Unless(command.Ground is not ClosingGround.NotReachable || grievance.ContactMode is not ContactMode.Anonymous,
            "An anonymous complaint is never closed as not reachable. Close it as not established, with the outcome left at the tracking code.")
        ?? Rules.ClosedMeansDone.Unless(grievance.State is GrievanceState.Answered or GrievanceState.Inadmissible or GrievanceState.AppealDecided, "Tell the complainant the outcome and record what they say, or why they can't be told, first.")
        ?? Rules.ClosedMeansDone.Unless(grievance.Running is [], "A clock still runs. Do what it waits for first.")
        ?? Rules.ClosedMeansDone.Unless(Fits(command.Ground, grievance), "That ground doesn't fit how the grievance stands. Choose the one that does.")
        ?? Rules.WindowsOpenWithTheTelling.Unless(grievance is not { State: GrievanceState.Answered, Answer: ComplainantAnswer.Disputed } || grievance.AppealBy < act.Day, $"The complainant disputes the outcome and may appeal until {grievance.AppealBy:yyyy-MM-dd}. Wait, or record the appeal.")
        ?? Rules.ClosedMeansDone.Unless(Open(command, grievance) is [], $"Remedies are open: {string.Join(", ", Open(command, grievance))}. Have each verified, or waive it with a reason.")
        ?? Rules.NobodyApprovesTheirOwn.Unless(command.Remedies.All(ended => ended.Verifier is null || grievance.Remedies.Find(remedy => remedy.Code == ended.Code)?.Deliverer != ended.Verifier), "Whoever delivers a remedy doesn't verify it. Let somebody else verify.");

    [WolverinePost("/grievances/{id}/close-grievance")]
    public static GrievanceClosed Post(CloseGrievance command, [Existing] Grievance grievance, Act act) => new(command.Ground, command.Remedies, act.Actor);

    private static bool Fits(ClosingGround ground, Grievance grievance) => (grievance.State, ground) switch
    {
        (GrievanceState.Inadmissible, ClosingGround.Inadmissible) or (GrievanceState.AppealDecided, ClosingGround.AppealDecided) => true,
        (GrievanceState.Answered, ClosingGround.Accepted) => grievance.Answer is ComplainantAnswer.Accepted,
        (GrievanceState.Answered, ClosingGround.Unanswered or ClosingGround.NotReachable) => grievance.Answer is ComplainantAnswer.Unanswered,
        (GrievanceState.Answered, ClosingGround.NotEstablished) => true,
        _ => false,
    };

    private static string[] Open(CloseGrievance command, Grievance grievance) =>
    [
        .. grievance.Remedies.Select(remedy => remedy.Code).Except(command.Remedies.Where(ended => ended.End is RemedyEnd.Verified ? ended.Verifier is not null : ended.WaivedFor is not null).Select(ended => ended.Code)),
    ];
}
