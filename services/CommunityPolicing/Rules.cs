using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.Hosting;

namespace Concord.CommunityPolicing;

/// <summary>The rules of community policing that decisions apply or that a test shows to hold, by their ids in the domain page.</summary>
internal static class Rules
{
    public static readonly Rule QuorumIsReached = new("PO-01",
        "A forum is quorate when police, local authority and community are present and women hold 30 % of the filled seats or met on their own within 14 days; otherwise minutes say so, and no vote counts.",
        "IOM Iraq: inclusive forums, separate sessions of women; numbers own",
        nameof(CharterForum), nameof(HoldMeeting), nameof(MakeCommitment), nameof(AgreeSafetyPlan));

    public static readonly Rule NoArmsInSession = new("PO-02",
        "Nobody armed is in a session of the community unless it is minuted with a reason; uniforms are noted.",
        "own", nameof(HoldMeeting));

    public static readonly Rule NobodyIsNamed = new("PO-03",
        "Minutes, commitments and plans never name suspects, victims, informants, former combatants or who belongs to an armed group: they hold codes and numbers only.",
        "do no harm", nameof(PublishPlanSummary));

    public static readonly Rule PlansAreJoint = new("PO-04",
        "A safety plan has a commitment each of the police, the local authority and the community, each with an owner and a due date.",
        "IOM Iraq: joint responsibility; own", nameof(AgreeSafetyPlan));

    public static readonly Rule OwnerAcceptsFirst = new("PO-05",
        "A commitment counts as promised only when the institution that owes it has accepted it.",
        "own", nameof(ReportCommitmentDelivery), nameof(PublishPlanSummary));

    public static readonly Rule DeliveredIsNotConfirmed = new("PO-06",
        "Delivered is the owner's word, confirmed is the community's; nobody gives both, and figures show both.",
        "own",
        nameof(AcceptCommitment), nameof(DeclineCommitment), nameof(ReportCommitmentDelivery), nameof(ConfirmCommitment), nameof(ContestCommitment), nameof(ReviewPlan));

    public static readonly Rule PlansRunOut = new("PO-07",
        "A safety plan is in force for twelve months at most and reviewed every three; one that ran out shows as lapsed, never as in force.",
        "own", nameof(AgreeSafetyPlan), nameof(ReviewPlan), nameof(PublishPlanSummary));

    public static readonly Rule SpecialistsFirst = new("PO-08",
        "Screening asks first whether anybody is in danger and whether a child, sexual violence or explosive remnants are in it; those are routed at once and leave no detail here.",
        "standards of the specialists",
        nameof(ReportIncident), nameof(CorroborateIncident), nameof(VerifyIncident), nameof(RefuteIncident), nameof(AssignIncidentResponse), nameof(RecordResponse), nameof(FeedBackToCommunity), nameof(CloseIncident));

    public static readonly Rule NoCriminalFile = new("PO-09",
        "An incident is no criminal file: it holds no suspect, no statement and no evidence.",
        "rule of law");

    public static readonly Rule VerifiedIsEarned = new("PO-10",
        "Verified needs two independent sources or one direct observation by a trained monitor, and somebody else than who reported; source class and verifier are kept, and it can be taken back with a ground.",
        "practice of monitoring and reporting mechanisms", nameof(CorroborateIncident), nameof(VerifyIncident), nameof(RefuteIncident));

    public static readonly Rule InformantsAreInEscrow = new("PO-11",
        "Who an informant is stays sealed in the highest class; figures show admin-2 places and no count below five; ethnic group and clan are never categories.",
        "own");

    public static readonly Rule CommunityIsTold = new("PO-12",
        "Every logged incident has a day by which the community is told; closing without telling needs the reason that it is unsafe to say.",
        "accountability to affected people", nameof(ScreenIncident), nameof(CloseIncident));

    public static readonly Rule PatrolsHaveAPurpose = new("PO-16",
        "A patrol has a purpose that cites what it serves; one that an alert asked for cites the alert, and stands down with it.",
        "own");

    public static readonly Rule ConductIsOversightsAlone = new("PO-18",
        "An allegation about conduct is there for the independent oversight alone; to everybody else it does not exist.",
        "GR-08");

    public static readonly Rule StaffNeverInvestigate = new("PO-19",
        "Staff never investigate conduct: they record, protect, refer and follow; an interim measure is requested, never imposed.",
        "mandate", nameof(TakeInterimMeasure), nameof(RecordOversightOutcome));

    public static readonly Rule ReviewPausesSupport = new("PO-20",
        "A grave allegation pauses deliveries to the unit by itself until due diligence has decided, within 72 hours; the pause shows as a review.",
        "UN human rights due diligence policy; time own", nameof(DeliverSupportItem), nameof(ResumeSupport));

    public static readonly Rule DueDiligenceFirst = new("PO-21",
        "Nothing is given before due diligence on the unit, not older than twelve months; while duties are open only agreed items are given.",
        "UN human rights due diligence policy", nameof(AssessDueDiligence), nameof(ApproveSupport), nameof(DeliverSupportItem), nameof(ResumeSupport));

    public static readonly Rule NothingThatHarms = new("PO-22",
        "Weapons, ammunition, restraints and means of surveillance cannot be entered as items of support.",
        "mandate; own", nameof(RequestSupport), nameof(AssessDueDiligence), nameof(DeliverSupportItem));

    public static readonly Rule ApproverIsIndependent = new("PO-23",
        "Who approves support, who assessed due diligence and who leads the programme are three people.",
        "own", nameof(AssessDueDiligence), nameof(ApproveSupport), nameof(ResumeSupport));

    public static readonly Rule NobodyIsMatchedHere = new("PO-25",
        "That somebody in an incident takes part in another programme is not known here: there is no member for it, and no match is made.",
        "least privilege");

    public static readonly Rule SeatsShowNoPast = new("PO-26",
        "A member of a forum may be a former combatant; their seat never shows it.",
        "stigma");

    public static readonly Rule OversightIsCounted = new("PO-27",
        "Of allegations it is counted by quarter how many came in, were referred and have an outcome, in how many days; that the outcome is unknown after 180 days is counted as well.",
        "accountability");

    public static IReadOnlyList<Rule> All { get; } =
    [
        QuorumIsReached, NoArmsInSession, NobodyIsNamed, PlansAreJoint, OwnerAcceptsFirst, DeliveredIsNotConfirmed, PlansRunOut, SpecialistsFirst, NoCriminalFile, VerifiedIsEarned,
        InformantsAreInEscrow, CommunityIsTold, PatrolsHaveAPurpose, ConductIsOversightsAlone, StaffNeverInvestigate, ReviewPausesSupport, DueDiligenceFirst, NothingThatHarms, ApproverIsIndependent, NobodyIsMatchedHere, SeatsShowNoPast, OversightIsCounted,
    ];
}
