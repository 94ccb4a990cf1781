using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Concord.Ledger;
using Concord.Ledger.Checkpoints;
using Concord.Ledger.Tree;
using Concord.Platform.Running;

namespace Concord.Platform.Verbs;

/// <summary>A ledger as a witness sees it: over HTTP, and believing nothing that it says.</summary>
internal sealed class WitnessedLedger : IDisposable
{
    private readonly HttpClient http;

    public WitnessedLedger(Uri address, string? token)
    {
        http = new() { BaseAddress = address };
        if (token is { Length: > 0 })
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Uri Address => http.BaseAddress!;

    /// <summary>The head that it shows, with the log's own signatures alone: what other witnesses said is theirs to hand in.</summary>
    public async Task<SignedCheckpoint> HeadAsync(CancellationToken stop)
    {
        var shown = SignedCheckpoint.Read(await http.GetStringAsync("checkpoint", stop));
        return shown with { Signatures = [.. shown.Signatures.Where(signature => signature.Name == shown.Checkpoint.Origin)] };
    }

    /// <summary>What it says to show that the later tree holds the earlier one; nothing is asked where there is nothing to show.</summary>
    public async Task<ConsistencyProof> ProofAsync(long from, long to, CancellationToken stop)
    {
        if (from == 0 || from >= to)
            return new(from, to, []);
        try
        {
            using var proof = JsonDocument.Parse(await http.GetStringAsync($"consistency?from={from}&to={to}", stop));
            return new(from, to, [.. proof.RootElement.GetProperty("path").EnumerateArray().Select(hash => new Hash(hash.GetBytesFromBase64()))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new RefusalException($"What the ledger at {Address} shows isn't a proof: nothing was signed.", fault);
        }
    }

    /// <summary>Hands a cosignature in.</summary>
    public async Task SendAsync(SignedCheckpoint signed, CancellationToken stop)
    {
        using var note = new StringContent(signed.Text, Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync("cosignatures", note, stop);
        if (!answer.IsSuccessStatusCode)
            throw new RefusalException($"The cosignature stands above, and the ledger didn't take it: {Detail(await answer.Content.ReadAsStringAsync(stop)) ?? $"it answered {(int)answer.StatusCode}."}");
    }

    public void Dispose() => http.Dispose();

    private static string? Detail(string problem)
    {
        try
        {
            using var read = JsonDocument.Parse(problem);
            return read.RootElement.GetProperty("detail").GetString();
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
