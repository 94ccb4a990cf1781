using Microsoft.Extensions.Logging;

namespace Concord.Ledger.Sealing;

/// <summary>What a sealer says. It names events by id and says nothing of what they hold.</summary>
internal static partial class SealerLog
{
    [LoggerMessage(LogLevel.Information, "{Origin}: this process seals now, in term {Term}")]
    public static partial void Leads(ILogger log, string origin, long term);

    [LoggerMessage(LogLevel.Warning, "{Origin}: this process stopped sealing and will stand again: {Why}")]
    public static partial void SteppedDown(ILogger log, string origin, string why);

    [LoggerMessage(LogLevel.Critical, "{Origin}: event {Event} was not sealed: {Why}")]
    public static partial void Refused(ILogger log, string origin, Guid @event, string why);

    [LoggerMessage(LogLevel.Critical, "{Origin}: event {Event} had been passed by and was sealed late: find out how it came to stand behind the sealer")]
    public static partial void SealedLate(ILogger log, string origin, Guid @event);

    [LoggerMessage(LogLevel.Critical, "{Origin}: the ledger was not signed: {Why}")]
    public static partial void NotSigned(ILogger log, string origin, string why);
}
