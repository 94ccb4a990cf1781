namespace Concord.Ledger.Leaves;

/// <summary>Something can't be evidence because it has more than one reading, or none; the message says what and where.</summary>
/// <param name="message">One sentence for whoever wrote it.</param>
public sealed class UnfitForEvidenceException(string message) : Exception(message);
