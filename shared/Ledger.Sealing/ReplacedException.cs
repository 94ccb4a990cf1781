namespace Concord.Ledger.Sealing;

/// <summary>Another process has taken over the sealing; this one writes nothing more.</summary>
public sealed class ReplacedException(long term, long current) : Exception($"The sealer of term {term} was replaced; term {current} seals now.");
