namespace Concord.Ledger.Sealing;

/// <summary>The tables of the ledger don't fit together, so that nothing can be proved from them.</summary>
public sealed class BrokenLedgerException(Exception inner) : Exception("The ledger in the database doesn't fit together: run ./platform verify --live, which names what was changed.", inner);
