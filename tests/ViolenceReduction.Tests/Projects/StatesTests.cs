using Concord.Harness;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests.Projects;

/// <summary>The way of a project on one screen: from which stages the state itself lets each command lead on. (Rules may refuse it there all the same.)</summary>
public sealed class the_state_decides
{
    private static readonly Dictionary<string, CvrProject> Stages = new()
    {
        ["submitted"] = Given.AProposal(), ["selected"] = Given.ASelectedProposal(), ["review"] = Given.APresentedProposal(), ["revision"] = Given.APresentedProposal().After(A.RequestRevision(), Later.Supervisor),
        ["approved"] = Given.AnApprovedProject(), ["signedOff"] = Given.ASignedOffProject(), ["contracted"] = Given.AContractedProject(), ["implementing"] = Given.AReportedProject(),
        ["suspended"] = Given.ASuspendedProject(), ["built"] = Given.ABuiltProject(), ["handedOver"] = Given.AHandedOverProject(),
        ["declined"] = Given.AProposal().After(A.DeclineProposal(Given.ASelectionCommittee().Id), Acting.Committee, Given.ASelectionCommittee()),
        ["rejected"] = Given.APresentedProposal().After(A.RejectProposal(Given.AReviewingCommittee().Id), Later.Supervisor, Given.AReviewingCommittee()), ["terminated"] = Given.ATerminatedProject(),
    };

    public static TheoryData<object, string> Ways => new()
    {
        { A.SelectProposal(Given.ASelectionCommittee().Id), "submitted" },
        { A.DeclineProposal(Given.ASelectionCommittee().Id), "submitted" },
        { A.RequestRevision(), "review" },
        { A.ReviseProposal(), "revision" },
        { A.RejectProposal(Given.AReviewingCommittee().Id), "review" },
        { A.ClearPartner(), "approved signedOff contracted implementing suspended" },
        { A.SignGrantAgreement(), "signedOff" },
        { A.SubmitTrancheReport(), "implementing suspended" },
        { A.SuspendProject(), "contracted implementing built" },
        { A.ResumeProject(), "suspended" },
        { A.CompleteWorks(), "implementing" },
        { A.HandOverAsset(), "built" },
        { A.CloseProject(), "built handedOver" },
        { A.TerminateProject(), "approved signedOff contracted implementing suspended built" },
        { A.RecordEvaluation(), "contracted implementing suspended built handedOver terminated" },
        { A.RaiseHarmConcern(), "submitted selected review revision approved signedOff contracted implementing suspended built handedOver" },
    };

    [Theory, MemberData(nameof(Ways))]
    public void which_steps_lead_on(object command, string from) =>
        Stages.Where(stage => Taken.Take(command, stage.Value, Later.Supervisor, command is SelectProposal or DeclineProposal ? Given.ASelectionCommittee() : Given.AReviewingCommittee()) is not { Refusal.Rule: null, Fact: null })
            .Select(stage => stage.Key).ShouldBe(from.Split(' '), ignoreOrder: true);
}
