using Concord.Grievances.Views;
using Concord.Hosting;
using Concord.Privacy;
using Marten;

namespace Concord.Grievances.Complainants;

/// <summary>What whoever raised a concern takes away.</summary>
/// <param name="Id">The grievance, for whoever works with the system.</param>
/// <param name="Number">The number to name when asking in person.</param>
/// <param name="TrackingCode">The code by which the complainant asks and writes, and nobody else can. It is shown here and never again.</param>
/// <param name="AnswerBy">The latest day of the answer.</param>
/// <param name="WhatHappensNext">What happens next.</param>
/// <param name="RightToAppeal">How to appeal.</param>
[Class(Sensitivity.Confidential)]
public sealed record GrievanceReceipt(Guid Id, string Number, string TrackingCode, DateOnly AnswerBy, string WhatHappensNext, string RightToAppeal);

/// <summary>Writes receipts from what was committed.</summary>
internal sealed class GrievanceReceipts(IDocumentStore store, TrackingCodes codes) : IReceipts
{
    public async Task<object> OfAsync(HttpContext http, Guid about)
    {
        await using var session = store.QuerySession(Acts.Of(http).Mission);
        var details = await session.LoadAsync<GrievanceDetails>(about, http.RequestAborted) ?? throw new InvalidOperationException($"Grievance {about} was opened and isn't there.");
        return new GrievanceReceipt(
            about, details.Number, codes.For(about), details.AnswerBy,
            "A person confirms within two working days that your concern was heard. Keep the code safe: with it you can ask and write at any time, and nobody needs your name.",
            "If you disagree with the answer, you can appeal within 30 days of being told it, to people who did not decide it. It costs nothing, and no support depends on it.");
    }
}
