using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Grievances.Sensitive;

/// <summary>The competent body lets us know how far it is: a code, never what it found.</summary>
public sealed record RecordBodyFeedback(BodyFeedback Feedback);

[Command(Roles.Safeguarding)]
public static class RecordBodyFeedbackEndpoint
{
    public static Refusal? Validate(RecordBodyFeedback command, SensitiveReport report) => report.MustBe(SensitiveState.ReceiptConfirmed, SensitiveState.FeedbackGiven);

    [WolverinePost("/sensitive-reports/{id}/record-body-feedback")]
    public static BodyFeedbackReceived Post(RecordBodyFeedback command, [Existing] SensitiveReport report, Act act) => new(command.Feedback, act.Day);
}
