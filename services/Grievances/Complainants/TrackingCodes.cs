using System.Security.Cryptography;
using System.Text;
using Concord.Hosting;
using Marten;

namespace Concord.Grievances.Complainants;

/// <summary>
/// Tracking codes: 100 bits, told once in the receipt; kept is only their hash under a key that is outside the database. A code follows from the grievance
/// and from the key under which its request was sent, so that the same request, sent again, is answered by the same receipt.
/// </summary>
public sealed class TrackingCodes(IHttpContextAccessor request, IDocumentStore store, TimeProvider time, IConfiguration configuration)
{
    /// <summary>How a code is written, by people as well: spaces and hyphens don't count.</summary>
    public const string Form = "^[2-9A-HJ-NP-Za-hj-np-z -]{20,40}$";

    /// <summary>How many wrong codes a caller may try in an hour.</summary>
    public const int MostWrong = 30;

    private const string Legible = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(configuration["Privacy:IndexKey"] ?? ""), 32, info: "tracking codes"u8.ToArray());

    /// <summary>The code of a grievance that this request opened.</summary>
    public string For(Guid grievance)
    {
        var http = request.HttpContext!;
        var bytes = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"code {grievance:N} {http.Caller().Subject} {http.Request.Headers["Idempotency-Key"]}"));
        return string.Join('-', Enumerable.Range(0, 20).Select(at => Legible[bytes[at] % Legible.Length]).Chunk(5).Select(part => new string(part)));
    }

    /// <summary>What is kept of the code of a grievance that this request is about to open.</summary>
    public string HashFor(Guid grievance) => Hash(For(grievance));

    /// <summary>What is kept of a code.</summary>
    public string Hash(string code) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("hash " + string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)))));

    /// <summary>Whose code it is; nobody's, where it is wrong or where this caller tried too many wrong ones within the hour.</summary>
    public async Task<CodeHolder> FindAsync(string code)
    {
        var http = request.HttpContext!;
        var (missions, caller, since) = (http.MissionsRead(), http.Caller().Subject, time.GetUtcNow().AddHours(-1));
        await using var session = store.LightweightSession();
        if (await session.Query<WrongTry>().CountAsync(wrong => wrong.Caller == caller && wrong.At > since, http.RequestAborted) >= MostWrong)
            return new(Complainant: null, TooMany: true);

        var hash = Hash(code);
        if (await session.Query<Complainant>().FirstOrDefaultAsync(complainant => complainant.TenantIsOneOf(missions) && complainant.CodeHash == hash, http.RequestAborted) is { } found)
            return new(found, TooMany: false);
        session.DeleteWhere<WrongTry>(wrong => wrong.At <= since);
        session.Store(new WrongTry(Guid.NewGuid(), caller, time.GetUtcNow()));
        await session.SaveChangesAsync(http.RequestAborted);
        return new(Complainant: null, TooMany: false);
    }
}

/// <summary>Whose code it is.</summary>
public sealed record CodeHolder(Complainant? Complainant, bool TooMany);

/// <summary>That somebody tried a wrong code; kept for an hour.</summary>
public sealed record WrongTry(Guid Id, string Caller, DateTimeOffset At);
