namespace Concord.Ledger.Checkpoints;

/// <summary>A checkpoint or a key isn't spelled as the form asks; the message says what is wrong.</summary>
/// <param name="message">One sentence.</param>
public sealed class UnreadableNoteException(string message) : Exception(message);
