using System.Text.Json;
using Concord.Ledger.Checkpoints;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>
/// The key that a leader signs with. A next key that an operator lays beside it takes over with the next checkpoint, which both sign; the leaf under it
/// holds the old key's word for the new one.
/// </summary>
internal sealed class SigningKeys(NpgsqlConnection connection, LedgerIdentity ledger, LedgerFacts facts)
{
    private readonly string? next = ledger.KeyFolder is { } folder ? Path.Combine(folder, "ledger.next.pem") : null;
    private SignerKey current = ledger.KeyFolder is { } keys ? KeyFile.Read(Path.Combine(keys, "ledger.pem"), ledger.Origin) : ledger.Signer;
    private SignerKey? taking;

    /// <summary>Takes the next key over if there is one, within the transaction at hand.</summary>
    public async Task<LedgerState> TurnAsync(LedgerState state, CancellationToken stop)
    {
        await PublishAsync(current.Public.Text, current.Public.Text, state.Size, stop);
        taking = next is not null && File.Exists(next) ? KeyFile.Read(next, ledger.Origin) : null;
        if (taking is null || await IsPublishedAsync(taking, stop))
            return state;
        var succession = current.Endorse(taking.Public);
        await PublishAsync(taking.Public.Text, succession.Text, state.Size + 1, stop);
        return state with { Size = await facts.AppendAsync(KeySuccession.Type, JsonSerializer.SerializeToElement(new { succession = succession.Text }), state, stop) };
    }

    /// <summary>Signs with the key at hand, and with the one that takes over.</summary>
    public SignedCheckpoint Sign(Checkpoint checkpoint) => taking is null ? current.Sign(checkpoint) : current.Sign(checkpoint).With(taking.Sign(checkpoint, default));

    /// <summary>Whether the key at hand signed this.</summary>
    public bool HaveSigned(SignedCheckpoint checkpoint) => checkpoint.IsSignedBy(current.Public);

    /// <summary>Puts the next key into the place of the old one, when what it signed is committed.</summary>
    public void Turned()
    {
        if (taking is null)
            return;
        var place = Path.Combine(ledger.KeyFolder!, "ledger.pem");
        File.Copy(place, Path.Combine(ledger.KeyFolder!, $"ledger-{current.Public.KeyHash:x8}.pem"), overwrite: true);
        File.Move(next!, place, overwrite: true);
        (current, taking) = (taking, null);
    }

    private Task PublishAsync(string key, string line, long since, CancellationToken stop) => connection.ExecuteAsync(
        $"insert into {ledger.Schema}.ledger_keys (key, line, since) values ($1, $2, $3) on conflict do nothing", stop, key, line, since);

    private async Task<bool> IsPublishedAsync(SignerKey key, CancellationToken stop) =>
        await connection.ScalarAsync<long>($"select count(*) from {ledger.Schema}.ledger_keys where key = $1", stop, key.Public.Text) > 0;
}
