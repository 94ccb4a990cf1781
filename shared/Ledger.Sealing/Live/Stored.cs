using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Leaves;

namespace Concord.Ledger.Sealing.Live;

/// <summary>Reads what stands in a table where somebody may have written anything.</summary>
internal static class Stored
{
    /// <summary>What was read; <c>null</c> where it can't be.</summary>
    public static T? OrNull<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is UnreadableNoteException or UnfitForEvidenceException or JsonException or InvalidOperationException)
        {
            return default;
        }
    }
}
