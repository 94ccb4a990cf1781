using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Sensitive;
using Concord.Grievances.Standby;
using Concord.Hosting;

namespace Concord.Grievances;

/// <summary>The rules of grievances that decisions apply or that tests show as holding, by their ids in the domain page.</summary>
internal static class Rules
{
    public static readonly Rule LittleIsEnough = new("GR-01",
        "A grievance is accepted without name, phone or place: a category, one language, and text or voice are enough.",
        "AAP practice", nameof(SubmitGrievance));

    public static readonly Rule ReceiptComesWithAcceptance = new("GR-02",
        "The receipt names the number, the latest answer date and the right to appeal; it is issued with the acceptance, or neither is.",
        "own");

    public static readonly Rule NothingMovesAClock = new("GR-03",
        "Each clock has one start and one stop; a comment, an attachment, a view or a new handler never moves it.",
        "own, after peers' faults");

    public static readonly Rule PausesAreListedAndShort = new("GR-04",
        "A clock pauses for listed reasons only, all pauses together at most half of the standard, and never where somebody is in danger.",
        "own", nameof(PauseClock));

    public static readonly Rule BreachIsRecordedOnce = new("GR-05",
        "A breach is recorded once per clock, even if the service was down, with when it was truly due and when that was seen.",
        "own");

    public static readonly Rule EscalationFindsSomebody = new("GR-06",
        "Escalation always finds a person: supervisor, role head, mechanism manager, head of office, regional office.",
        "own", nameof(SubmitGrievance), nameof(TriageGrievance), nameof(DeclareConflict), nameof(ReportSensitiveConcern));

    public static readonly Rule EscalationAddsAWatcher = new("GR-07",
        "Escalation adds a watcher; it never removes whoever works on it.",
        "own");

    public static readonly Rule TheAccusedHaveNoPart = new("GR-08",
        "Who is named, who decided earlier and who has a declared relation can't view, own, decide or approve, and hears nothing.",
        "whistle-blowing practice",
        nameof(AcknowledgeReceipt), nameof(TriageGrievance), nameof(DeclareConflict), nameof(AssignHandler), nameof(AskComplainant), nameof(RecordComplainantReply), nameof(ProposeOutcome),
        nameof(ApproveOutcome), nameof(CommunicateOutcome), nameof(RecordComplainantResponse), nameof(CloseGrievance), nameof(ReopenGrievance), nameof(WithdrawGrievance), nameof(LodgeAppeal),
        nameof(SeatAppealPanel), nameof(DecideAppeal), nameof(PauseClock), nameof(ResumeClock));

    public static readonly Rule SensitiveConcernsLeaveAtOnce = new("GR-09",
        "Sexual exploitation, child safety, fraud and retaliation go to the sensitive track at intake or at triage, before anybody is assigned.",
        "IOM PSEA", nameof(TriageGrievance), nameof(ReportSensitiveConcern));

    public static readonly Rule NothingIsInvestigatedHere = new("GR-10",
        "On the sensitive track there is no interview, no hunt for evidence and no verdict: only safety, an offer of help, routing and feedback.",
        "IOM emergency manual", nameof(CloseSensitiveReport));

    public static readonly Rule RoutedWithinADay = new("GR-11",
        "A sensitive report is routed within 24 hours and followed until the body concludes; help never depends on an investigation.",
        "survivor-centred principles", nameof(RouteSensitiveReport), nameof(CloseSensitiveReport));

    public static readonly Rule MovedIsAllThatShows = new("GR-12",
        "The general desk sees of a moved concern its number, its date and that it moved; nothing else gives a hint.",
        "own");

    public static readonly Rule CodesAreTheComplainants = new("GR-14",
        "A tracking code has at least 80 bits, only its hash is kept, and wrong ones are counted.",
        "GlobaLeaks' pattern");

    public static readonly Rule AnonymousIsNotUnreachable = new("GR-15",
        "An anonymous complaint is never closed as not reachable.",
        "own", nameof(CommunicateOutcome), nameof(CloseGrievance));

    public static readonly Rule NobodyApprovesTheirOwn = new("GR-16",
        "Whoever handles doesn't approve, whoever delivers a remedy doesn't verify it, and nobody who decided sits on the panel of the appeal.",
        "own", nameof(ApproveOutcome), nameof(CloseGrievance), nameof(SeatAppealPanel), nameof(DecideAppeal));

    public static readonly Rule ClosedMeansDone = new("GR-17",
        "Closing needs the outcome told, or why not; every remedy verified, or waived with a reason; and every clock stopped.",
        "own", nameof(CloseGrievance));

    public static readonly Rule WindowsOpenWithTheTelling = new("GR-19",
        "The windows to appeal and to reopen begin when the outcome is told; new facts have no window.",
        "own", nameof(CloseGrievance), nameof(ReopenGrievance), nameof(LodgeAppeal));

    public static readonly Rule PressureIsLookedFor = new("GR-20",
        "A withdrawal with somebody accused, or within 48 hours of an interview, needs a check for pressure; where there is danger, the duty goes on.",
        "own", nameof(WithdrawGrievance));

    public static readonly Rule StandardsArePinned = new("GR-22",
        "The version of the standards is pinned at receipt; a later one applies to later clocks only.",
        "own");

    public static readonly Rule RecordingCreatesNoRight = new("LA-01",
        "Recording a claim creates no right, and every print-out says so.",
        "land practice", nameof(RecordClaim));

    public static readonly Rule NoMediationUnderForce = new("LA-02",
        "No mediation with violence, threats, gender-based violence, minors as parties, arms at the table, or consent that isn't free; each new party is screened anew.",
        "UN-Habitat, GLTN", nameof(ScreenForMediation));

    public static readonly Rule MediatorsHaveNoInterest = new("LA-04",
        "A mediator has no interest in the land, no kin who has, and no office that registers it.",
        "own", nameof(NameStandbyMediator));

    public static IReadOnlyList<Rule> All { get; } =
    [
        LittleIsEnough, ReceiptComesWithAcceptance, NothingMovesAClock, PausesAreListedAndShort, BreachIsRecordedOnce, EscalationFindsSomebody, EscalationAddsAWatcher, TheAccusedHaveNoPart,
        SensitiveConcernsLeaveAtOnce, NothingIsInvestigatedHere, RoutedWithinADay, MovedIsAllThatShows, CodesAreTheComplainants, AnonymousIsNotUnreachable, NobodyApprovesTheirOwn,
        ClosedMeansDone, WindowsOpenWithTheTelling, PressureIsLookedFor, StandardsArePinned, RecordingCreatesNoRight, NoMediationUnderForce, MediatorsHaveNoInterest,
    ];
}
