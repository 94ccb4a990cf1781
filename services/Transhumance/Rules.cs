using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Corridors;
using Concord.Transhumance.Deliveries;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;

namespace Concord.Transhumance;

/// <summary>The rules of transhumance that decisions apply or that the house holds, by their ids in the domain page.</summary>
internal static class Rules
{
    public static readonly Rule OneIdentityForLife = new("TR-01",
        "An alert keeps one identity and one first-sent time for life; every change is a new version that references the earlier ones.",
        "CAP 1.2", nameof(UpdateAlert), nameof(CancelAlert), nameof(IssueAllClear));

    public static readonly Rule LaterMessagesNameEarlier = new("TR-02",
        "An update, a cancel and an all clear name at least one earlier message of the same alert; a cancel is never delivered as a warning.",
        "CAP 1.2, references", nameof(UpdateAlert), nameof(CancelAlert), nameof(IssueAllClear));

    public static readonly Rule EndingsAreDistinct = new("TR-03",
        "Expired, cancelled and all clear are three endings and each is shown as such; an alert expires after it is issued and within 14 days.",
        "CAP 1.2, expires; own", nameof(DraftAlert), nameof(IssueAlert), nameof(UpdateAlert), nameof(CancelAlert), nameof(IssueAllClear), nameof(SendAlert));

    public static readonly Rule ExercisesReachNobody = new("TR-04",
        "An exercise never reaches a live group of recipients; the sender checks, and the channel checks again.",
        "CAP 1.2, status", nameof(IssueAlert), nameof(UpdateAlert), nameof(SendAlert));

    public static readonly Rule CertaintyFollowsVerification = new("TR-05",
        "Certainty follows verification: unverified is possible at most, corroborated is likely, seen by a trained monitor is observed.",
        "own", nameof(DraftAlert), nameof(IssueAlert), nameof(UpdateAlert));

    public static readonly Rule UnverifiedOnlyInDanger = new("TR-06",
        "What is unverified is issued only where the harm is severe and less than 24 hours away; it is marked, and checked again within 6 hours.",
        "own", nameof(IssueAlert), nameof(UpdateAlert));

    public static readonly Rule DrafterDoesNotApprove = new("TR-07",
        "Whoever drafts an alert does not approve it.",
        "own", nameof(ApproveAlert));

    public static readonly Rule BothSidesAreTold = new("TR-08",
        "Each alert reaches an authority, farmers and herders; else it is issued as one-sided and shown so until that is corrected.",
        "IOM Transhumance Tracking Tool; own", nameof(IssueAlert), nameof(UpdateAlert));

    public static readonly Rule TextIsNeutral = new("TR-09",
        "The text is neutral: it blames no group, uses no word of war, and says what to do; a list of words is checked for each language.",
        "conflict sensitivity", nameof(DraftAlert), nameof(UpdateAlert), nameof(CancelAlert), nameof(IssueAllClear));

    public static readonly Rule PositionsAreCoarse = new("TR-10",
        "Where exactly a herd stands is sealed and shown to those entitled for 72 hours; after that it opens in the history alone, for a stated purpose; to everybody else it is a cell of eleven kilometres.",
        "cattle raiding");

    public static readonly Rule HerdsHaveNoNames = new("TR-11",
        "A movement is a number: names, telephone numbers and certificates of herders are not stored.",
        "data minimisation");

    public static readonly Rule ForecastsSayHowSure = new("TR-12",
        "A forecast states earliest and latest and the observations used; one older than 72 hours can't carry it alone; what it supersedes is kept.",
        "own", nameof(ForecastArrival));

    public static readonly Rule OneChainIsOneSource = new("TR-13",
        "Two reports from the same chain of information count as one source.",
        "triangulation", nameof(CorroborateSignal), nameof(VerifySignal));

    public static readonly Rule EarlyMeansBefore = new("TR-17",
        "An action counts as early only if a step was taken before the arrival or before the event.",
        "own", nameof(ReviewAlert));

    public static readonly Rule AvertedIsConfirmed = new("TR-18",
        "Averted needs an action before the arrival and the confirmation of both sides; otherwise there was no event.",
        "honesty of results", nameof(ReviewAlert));

    public static readonly Rule ReviewedInTime = new("TR-19",
        "Each alert that was meant is reviewed within 21 days after it ended.",
        "learning");

    public static readonly Rule PeaceCountsAlike = new("TR-20",
        "Signals of peace are counted with the same care as signals of conflict.",
        "CEWARN indicator families");

    public static readonly Rule CorridorsAreAgreed = new("TR-21",
        "A corridor is recognised only after both communities validated it and objections are settled; one side's map is a claim.",
        "own", nameof(ValidateCorridor), nameof(RecogniseCorridor));

    public static readonly Rule AccessRulesAreConsentedAndEnd = new("TR-22",
        "An access rule has the consent of every group that uses the spot, and an end.",
        "own", nameof(AgreeAccessRule));

    public static readonly Rule AlertsAreNoEvidence = new("TR-25",
        "An alert is no evidence for arrest, seizure or eviction, and every message says so.",
        "mandate, do no harm");

    public static readonly Rule UnansweredIsSeen = new("TR-26",
        "What was not delivered is tried by voice and then by a visit; a severe alert waits two hours for an answer, another twelve.",
        "own");

    public static IReadOnlyList<Rule> All { get; } =
    [
        OneIdentityForLife, LaterMessagesNameEarlier, EndingsAreDistinct, ExercisesReachNobody, CertaintyFollowsVerification, UnverifiedOnlyInDanger, DrafterDoesNotApprove, BothSidesAreTold, TextIsNeutral,
        PositionsAreCoarse, HerdsHaveNoNames, ForecastsSayHowSure, OneChainIsOneSource, EarlyMeansBefore, AvertedIsConfirmed, ReviewedInTime, PeaceCountsAlike, CorridorsAreAgreed, AccessRulesAreConsentedAndEnd,
        AlertsAreNoEvidence, UnansweredIsSeen,
    ];
}
