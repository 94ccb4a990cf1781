using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Participants;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace Concord.Reintegration.Intakes;

/// <summary>Takes one row after the other, each in a transaction of its own: a row is there whole or not at all, and none depends on another.</summary>
internal sealed class IntakeDesk(IDocumentStore store, Act act, bool askingOnly)
{
    private static readonly KnownPerson Nobody = new(IsThere: false, HasLiveCase: false);

    public async Task<IntakeLine> TakeAsync(IntakeRow row, CancellationToken stop)
    {
        var (command, faults) = row.Read();
        if (command is null)
            return new(row.Number, row.Reference, IntakeOutcome.Refused, Case: null, faults);

        var @case = row.RecordOf("case", act);
        await using var session = store.LightweightSession(act.Mission);
        if (await session.Events.FetchStreamStateAsync(@case, stop) is not null)
            return new(row.Number, row.Reference, IntakeOutcome.OpenedBefore, @case, []);
        if (PresentCandidateEndpoint.Validate(command, Nobody, act) is { } refusal)
            return new(row.Number, row.Reference, IntakeOutcome.Refused, Case: null, [new(Column: null, refusal.Detail)]);
        if (askingOnly)
            return new(row.Number, row.Reference, IntakeOutcome.WouldOpen, Case: null, []);
        return new(row.Number, row.Reference, await OpenAsync(session, @case, row.RecordOf("participant", act), command, stop), @case, []);
    }

    // Where the same row arrives twice at the same time, the second finds what the first has opened.
    private async Task<IntakeOutcome> OpenAsync(IDocumentSession session, Guid @case, Guid participant, PresentCandidate command, CancellationToken stop)
    {
        CommandDesk.Before(act, session);
        session.CorrelationId = act.RequestId;
        session.Events.StartStream<ReintegrationCase>(@case, PresentCandidateEndpoint.Present(command, participant, act));
        session.Events.StartStream<Participant>(participant, PresentCandidateEndpoint.Record(command, participant, act));
        try
        {
            await session.SaveChangesAsync(stop);
            return IntakeOutcome.Opened;
        }
        catch (Exception fault) when (IsDoubled(fault))
        {
            return IntakeOutcome.OpenedBefore;
        }
    }

    // The store says it in exceptions of its own, with the doubled key beneath.
    private static bool IsDoubled(Exception fault) =>
        fault is ExistingStreamIdCollisionException or Marten.Exceptions.ExistingStreamIdCollisionException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } || (fault.InnerException is { } inner && IsDoubled(inner));
}
