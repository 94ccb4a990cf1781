namespace Concord.Contracts;

/// <summary>
/// The ledger of a context lost its end, as after the restore of a backup, and says so itself. Whoever heard what stood there holds more than the
/// context does; what is told from here on continues what was kept.
/// </summary>
/// <param name="Kept">How many leaves of the ledger were kept.</param>
/// <param name="Lost">How many it had when it was last seen whole.</param>
[Published("loss-declared", Classification = "public")]
public sealed record LedgerLossDeclared(long Kept, long Lost);
