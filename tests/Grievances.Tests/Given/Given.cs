using System.Reflection;
using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests;

/// <summary>A grievance at each stage of its life, folded from the facts that real decisions make: no store, no HTTP.</summary>
internal static class Given
{
    public static readonly Mechanism Mechanism = new(
        [new(LadderLevel.Supervisor, "a-supervisor"), new(LadderLevel.RoleHead, Person: null), new(LadderLevel.MechanismManager, "a-manager"), new(LadderLevel.HeadOfOffice, "a-head"), new(LadderLevel.RegionalOffice, "an-inspector")],
        ["a-safeguarding-officer", "another-focal-point"]);

    private static readonly Intake Intake = new(Fold.Stream, Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001"), Guid.Parse("d0d0d0d0-0000-4000-8000-000000000001"), "a-hash");

    public static Act Handler => Acting.Caseworker;

    public static Act Approver => Acting.By(Actor.Supervisor with { Id = "an-approver" });

    public static IReadOnlyList<object> Received(SubmitGrievance? submitted = null, Act? act = null) => [Intake.Receive(submitted ?? A.SubmitGrievance(), act ?? Acting.Partner)];

    public static IReadOnlyList<Elsewhere> Opened(SubmitGrievance? submitted = null, Act? act = null) => Intake.Alongside(submitted ?? A.SubmitGrievance(), act ?? Acting.Partner, Mechanism).Facts;

    public static Grievance AReceivedGrievance(SubmitGrievance? submitted = null) => Fold.Of<Grievance>(Received(submitted));

    public static Grievance AnAcknowledgedGrievance(SubmitGrievance? submitted = null) => AReceivedGrievance(submitted).After(A.AcknowledgeReceipt(), Handler);

    public static Grievance AnAdmissibleGrievance(SubmitGrievance? submitted = null) => AnAcknowledgedGrievance(submitted).After(A.TriageGrievance(), Acting.Supervisor);

    public static Grievance AGrievanceUnderReview(SubmitGrievance? submitted = null) => AnAdmissibleGrievance(submitted).After(A.AssignHandler(), Acting.Supervisor);

    public static Grievance AProposedOutcome() => AGrievanceUnderReview().After(A.ProposeOutcome(), Handler);

    public static Grievance AnApprovedOutcome() => AProposedOutcome().After(A.ApproveOutcome(), Approver);

    public static Grievance ACommunicatedOutcome() => AnApprovedOutcome().After(A.CommunicateOutcome(), Handler);

    public static Grievance AnAcceptedOutcome() => ACommunicatedOutcome().After(A.RecordComplainantResponse(), Handler);

    public static Grievance ADisputedOutcome() => ACommunicatedOutcome().After(A.RecordComplainantResponse() with { Answer = ComplainantAnswer.Disputed }, Handler);

    public static Grievance AnAppeal() => ADisputedOutcome().After(A.LodgeAppeal(), Handler);

    public static Grievance ASeatedPanel() => AnAppeal().After(A.SeatAppealPanel(), Acting.Supervisor);

    public static Grievance ADecidedAppeal() => ASeatedPanel().After(A.DecideAppeal(), Acting.By(Actor.Supervisor with { Id = "an-elder" }));

    public static Grievance AClosedGrievance() => AnAcceptedOutcome().After(A.CloseGrievance(), Acting.Supervisor);

    public static Clock AClock(ClockKind kind = ClockKind.Respond, Act? act = null) =>
        Fold.Of<Clock>(Standards.Start(kind, Fold.Stream, "BF5601", act ?? Acting.Partner, [], handlers: kind is ClockKind.Route ? Mechanism.FocalPoints : null).Fact);

    public static SensitiveReport AReport() => Fold.Of<SensitiveReport>(ReportSensitiveConcernEndpoint.Post(A.ReportSensitiveConcern(), Acting.Partner, Mechanism).Report.Events);

    public static LandDispute ADispute() => Fold.Of<LandDispute>(new LandDisputeFiled(LandDisputeKind.Grazing, "BF5601", Grievance: null, "a-caseworker"));

    public static LandDispute ADisputeOfTwo() => ADispute().After(A.RegisterParty(), Handler).After(A.RegisterParty() with { Role = PartyRole.Respondent, Group = InterestGroup.Farmers, Name = "Issa Ouédraogo" }, Handler);

    /// <summary>The record after one more decision, which must be made.</summary>
    public static T After<T>(this T record, object command, Act act) where T : class
    {
        var (refusal, facts, _) = Decide.Take(command, record, act);
        refusal.ShouldBeNull($"{command} was to prepare a test");
        return facts.Aggregate(record, Decide.Apply);
    }
}

/// <summary>Takes a decision with everything that it asks for, and reads what it does to this record and to others.</summary>
internal static class Decide
{
    /// <summary>The refusal; or the facts, and the steps for other records.</summary>
    public static (Refusal? Refusal, IReadOnlyList<object> Facts, IReadOnlyList<Elsewhere> Steps) Take(object command, object record, Act act)
    {
        var endpoint = command.GetType().Assembly.GetType($"{command.GetType().FullName}Endpoint", throwOnError: true)!;
        if (endpoint.GetMethod("Validate") is { } rules && (Refusal?)Call(rules, command, record, act, Given.Mechanism) is { } refusal)
            return (refusal, [], []);
        return Call(endpoint.GetMethod("Post", BindingFlags.Public | BindingFlags.Static)!, command, record, act, Given.Mechanism) switch
        {
            System.Runtime.CompilerServices.ITuple both => (null, both[0] is IEnumerable<object> facts ? [.. facts] : [both[0]!], ((Alongside)both[1]!).Facts),
            var fact => (null, [fact!], []),
        };
    }

    /// <summary>What one more fact makes of a record, also where it is folded with its envelope.</summary>
    public static T Apply<T>(T record, object fact) where T : class
    {
        if (typeof(T).GetMethod("Apply", [typeof(JasperFx.Events.IEvent<>).MakeGenericType(fact.GetType())]) is not { } apply)
            return Fold.After(record, fact);
        var stored = (JasperFx.Events.IEvent)Activator.CreateInstance(typeof(JasperFx.Events.Event<>).MakeGenericType(fact.GetType()), fact)!;
        stored.Timestamp = Request.Instant;
        return (T)apply.Invoke(record, [stored])!;
    }

    private static object? Call(MethodInfo method, params object[] known) => method.Invoke(
        obj: null, BindingFlags.DoNotWrapExceptions, binder: null,
        [.. method.GetParameters().Select(parameter => known.First(parameter.ParameterType.IsInstanceOfType))], culture: null);
}
