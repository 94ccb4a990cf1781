using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Conduct;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Grievances.General;

/// <summary>Somebody decides where a concern belongs: here, at another door, in the sensitive track, or among the land disputes; and whether somebody is in danger.</summary>
public sealed record TriageGrievance(
    TriageTrack Track,
    GrievanceCategory Category,
    bool Danger,
    InadmissibleReason? Reason = null,
    OtherDoor? OtherDoor = null,
    LandDisputeKind? DisputeKind = null,
    AllegedConduct? Conduct = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class TriageGrievanceEndpoint
{
    public static Refusal? Validate(TriageGrievance command, Grievance grievance, Act act, Mechanism mechanism) =>
        grievance.MustBe(act, GrievanceState.Received, GrievanceState.Acknowledged)
        ?? Rules.SensitiveConcernsLeaveAtOnce.Unless(command.Category.IsSensitive() == command.Track is TriageTrack.Sensitive,
            command.Category.IsSensitive() ? "This category belongs to the sensitive track, and nowhere else. Triage it there." : "The sensitive track takes sexual exploitation, child safety, fraud and retaliation. Name the category, or choose another track.")
        ?? Rules.EscalationFindsSomebody.Unless(command.Track is not TriageTrack.Sensitive || mechanism.FocalPointsWithout(grievance.Conflicted) is not [], "Every focal point has a conflict of interest. Take it to the regional office by hand.")
        ?? (command is { Track: TriageTrack.Inadmissible } and not { Reason: not null, OtherDoor: not null } ? Refusal.WrongState("Say why it can't be taken up here, and where else the person can go.") : null)
        ?? (command is { Track: TriageTrack.LandDispute, DisputeKind: null } ? Refusal.WrongState("Say what kind of land dispute it is.") : null)
        ?? (command.Conduct is not null == command is { Track: TriageTrack.Admissible, Category: GrievanceCategory.PoliceConduct } ? null : Refusal.WrongState("What is taken up about the conduct of the police says which institution and what is alleged, and nothing else does."))
        ?? (command is { Track: TriageTrack.Inadmissible, Danger: true } ? Refusal.WrongState("Somebody is in danger: take it up, whatever its subject.") : null);

    [WolverinePost("/grievances/{id}/triage-grievance")]
    public static (Events Facts, Alongside Alongside) Post(TriageGrievance command, [Existing] Grievance grievance, Act act, Mechanism mechanism) => command.Track switch
    {
        TriageTrack.Sensitive => Move(command, grievance, act, mechanism),
        TriageTrack.LandDispute => BecomeDispute(command, grievance, act),
        TriageTrack.Inadmissible => ([new GrievanceDeclaredInadmissible(command.Reason!.Value, command.OtherDoor!.Value, act.Day.AddDays(Standards.InForceOn(act.Day).DaysToAppeal), act.Actor)],
            grievance.Stop(act, StopReason.Done, ClockKind.Respond)),
        _ => Admit(command, grievance),
    };

    private static (Events, Alongside) Admit(TriageGrievance command, Grievance grievance)
    {
        var (triaged, pauses) = (new GrievanceTriaged(command.Category, command.Danger), command.Danger ? BarPauses(grievance) : new());
        if (!ConductConcern.MayPass(command.Conduct, grievance.ContactMode))
            return ([triaged], pauses);
        var concern = Numbers.Unlinked();
        return ([triaged, new GrievancePassedToOversight(concern)], pauses.And(new(Elsewhere.Start<ConductConcern>(concern, ConductConcern.Pass(command.Conduct!, grievance, command.Danger)))));
    }

    private static (Events, Alongside) Move(TriageGrievance command, Grievance grievance, Act act, Mechanism mechanism)
    {
        var report = Numbers.Unlinked();
        var received = new SensitiveReportReceived(
            command.Category, EntryPoint.Triage, grievance.ContactMode is ContactMode.Anonymous, ReporterRole.Unknown, grievance.Place, grievance.Id, mechanism.FocalPointsWithout(grievance.Conflicted), act.Actor, Told: null);
        return ([new GrievanceMoved(report)],
            grievance.Stop(act, StopReason.Moved).And(SensitiveReport.Open(report, received, act)).And(new(Elsewhere.To(grievance.Complainant, new Complainants.ComplainantShielded(report, received.Handlers)))));
    }

    private static (Events, Alongside) BecomeDispute(TriageGrievance command, Grievance grievance, Act act)
    {
        var dispute = Guid.CreateVersion7();
        return ([new GrievanceBecameLandDispute(dispute)],
            grievance.Stop(act, StopReason.BecameLandDispute).And(new(Elsewhere.Start<LandDispute>(dispute, new LandDisputeFiled(command.DisputeKind!.Value, grievance.Place, grievance.Id, act.Actor)))));
    }

    private static Alongside BarPauses(Grievance grievance) =>
        new([.. grievance.Running.Where(clock => clock.Kind is ClockKind.Respond).Select(clock => Elsewhere.To(clock.Id, new ClockPausesBarred()))]);
}
