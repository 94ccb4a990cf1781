using Concord.Hosting.Emergencies;
using JasperFx;
using Marten;
using Marten.Exceptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;

namespace Concord.Hosting.Parking;

/// <summary>Records what the messages gave up on, calls it out, and does with it what a person decided. Each step can be repeated.</summary>
internal sealed partial class ParkingAttendant(IDocumentStore store, IMessageStore messages, ParkingAlarm alarm, TimeProvider time, ILogger<ParkingAttendant> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is ConcurrencyException or ExistingStreamIdCollisionException || Passing.IsAbsence(fault))
            {
                // Another process of this service was faster, or the database is away: the next beat looks again.
                Waiting(log, fault.GetType().Name);
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var found = await messages.DeadLetters.QueryAsync(new DeadLetterEnvelopeQuery { PageSize = Limits.LargestPage }, stop);
        alarm.Count(found.TotalCount);
        foreach (var letter in found.Envelopes.Select(envelope => new ParkedLetter(envelope)))
        {
            alarm.CallOut(letter);
            // What can't be read names no mission: it stays for whoever keeps the system, who was called.
            if (letter.Mission is { } mission)
                await AttendAsync(letter, mission, stop);
        }
    }

    private async Task AttendAsync(ParkedLetter letter, string mission, CancellationToken stop)
    {
        await using var session = store.LightweightSession(mission);
        var known = await session.LoadAsync<Parked>(letter.Id, stop);
        Clockwork.ActsIn(session, letter.Since, time.GetUtcNow());
        if (known is null)
            session.Events.StartStream<Parked>(letter.Id, new ToldParked(letter.What, letter.By, letter.Since, letter.Fault));
        else if (known.State is ParkingState.Replayed && letter.Since > known.Since)
            session.Events.Append(letter.Id, known.Version + 1, new ToldParkedAgain(letter.Since, letter.Fault));
        else
            await DoAsync(letter, known.State, stop);
        await session.SaveChangesAsync(stop);
    }

    private Task DoAsync(ParkedLetter letter, ParkingState decided, CancellationToken stop) => decided switch
    {
        ParkingState.Replayed when !letter.IsOnItsWay => messages.DeadLetters.ReplayAsync(new DeadLetterEnvelopeQuery([letter.Id]), stop),
        ParkingState.Discarded => messages.DeadLetters.DiscardAsync(new DeadLetterEnvelopeQuery([letter.Id]), stop),
        _ => Task.CompletedTask,
    };

    [LoggerMessage(LogLevel.Warning, "What is parked waits: {Why}")]
    private static partial void Waiting(ILogger log, string why);
}
