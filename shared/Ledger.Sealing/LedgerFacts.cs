using System.Text;
using System.Text.Json;
using Concord.Ledger.Heads;
using Concord.Ledger.Leaves;
using Npgsql;

namespace Concord.Ledger.Sealing;

/// <summary>What the ledger records about itself, as leaves of its own stream; their payloads stand beside the leaves, as no event does.</summary>
internal sealed class LedgerFacts(NpgsqlConnection connection, LedgerIdentity ledger, LogAppend log)
{
    /// <summary>Appends one and tells how many leaves there are now.</summary>
    public async Task<long> AppendAsync(string type, JsonElement payload, LedgerState state, CancellationToken stop)
    {
        var heads = await log.HeadsAsync([HeadsSealed.LedgerStream], stop);
        var before = heads.GetValueOrDefault(new StreamName(SealedLeaf.NoMission, HeadsSealed.LedgerStream), Head.None);
        var leaf = SealedLeaf.OfLedger(ledger.Origin, type, PayloadDigest.Of(payload), before, state.Now);
        await connection.ExecuteAsync($"insert into {ledger.Schema}.ledger_facts (index, type, payload) values ($1, $2, $3)", stop,
            state.Size, type, Encoding.UTF8.GetString(CanonicalJson.Of(payload)));
        await new FeedNumbers(connection, ledger).NumberAsync([leaf], state.Size, stop);
        return await log.AppendAsync([leaf], state.Size, stop);
    }
}
