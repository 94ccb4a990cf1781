using System.Text.Json;

namespace Concord.Subscriptions.Dapr;

/// <summary>Something handed in was refused.</summary>
public sealed class HandInRefusedException(string why) : Exception(why);

/// <summary>Takes in what the sidecar brings: what takes effect or is parked is done with, what nobody could decide is to be brought again. Nothing is dropped.</summary>
public sealed partial class Reception
{
    private readonly GatewayDesk desk;
    private readonly SetAside aside;
    private readonly ILogger<Reception> log;

    internal Reception(GatewayDesk desk, SetAside aside, ILogger<Reception> log) => (this.desk, this.aside, this.log) = (desk, aside, log);

    /// <summary>Takes it in; answers whether it is done with.</summary>
    internal async Task<bool> TakeAsync(HandIn what, Slip slip, ReadOnlyMemory<byte> text, CancellationToken stop)
    {
        var (outcome, why) = await desk.PostAsync(what, slip.Mission, slip.Key, text, stop);
        if (outcome is Outcome.Refused)
            await ParkAsync(what, slip.Id, slip.Mission, text, new HandInRefusedException(why), stop);
        else if (outcome is Outcome.Later)
            Delayed(log, what.What, slip.Id, why);
        return outcome is not Outcome.Later;
    }

    /// <summary>Parks what can't be read.</summary>
    internal Task ParkUnreadableAsync(HandIn what, byte[] body, CancellationToken stop) =>
        ParkAsync(what, Slip.IdOf(body), mission: null, body, new JsonException("This is no CloudEvent with specversion, id, source, mission and data."), stop);

    /// <summary>Tries again what was parked.</summary>
    /// <exception cref="HandInRefusedException">In vain.</exception>
    public async Task AgainAsync(HandedIn handed, CancellationToken stop)
    {
        // A key that is gone was destroyed when it was taken.
        if (await aside.OpenAsync(handed, stop) is not { } text)
            return;
        var (outcome, why) = await desk.PostAsync(HandIn.All.Single(what => what.What == handed.What), handed.Mission, new Slip(handed.Id, handed.Mission).Key, text, stop);
        if (outcome is not Outcome.Taken)
            throw new HandInRefusedException(why);
        await aside.ForgetAsync(handed.Id, stop);
    }

    private async Task ParkAsync(HandIn what, Guid id, string? mission, ReadOnlyMemory<byte> text, Exception why, CancellationToken stop)
    {
        await aside.KeepAsync(what.What, id, mission, text, why, stop);
        Parked(log, what.What, id, why.Message);
    }

    [LoggerMessage(LogLevel.Warning, "Of {What} handed in, {Id} can't be decided right now and is to be brought again: {Why}")]
    private static partial void Delayed(ILogger log, string what, Guid id, string why);

    [LoggerMessage(LogLevel.Warning, "Of {What} handed in, {Id} was refused and is parked: {Why}")]
    private static partial void Parked(ILogger log, string what, Guid id, string why);
}
