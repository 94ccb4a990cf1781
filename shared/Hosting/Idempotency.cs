using System.Security.Cryptography;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>
/// A request takes effect once, however often it is sent. The answer is kept, without any body, in the transaction of the events.
/// </summary>
/// <remarks>
/// The first try costs nothing but that one row: whether a key was used is only looked up when a request is about to be refused,
/// as every repetition of a request that took effect would be (its version is stale, its state is past, its row exists).
/// See docs/decisions/0005-idempotency.md.
/// </remarks>
internal sealed class Idempotency(string id) : IReplay
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    /// <summary>What was asked: method, route and body in one digest.</summary>
    private byte[] fingerprint = [];

    /// <summary>Works on the request while no other with its key is being worked on.</summary>
    public static async Task AloneAsync(HttpContext http, RequestDelegate next)
    {
        var (inFlight, watched) = (http.RequestServices.GetRequiredService<InFlight>(), (Idempotency)http.Features.GetRequired<IReplay>());
        if (!inFlight.TryEnter(watched.Id))
        {
            http.Features.Set<IReplay>(null);
            await http.RefuseAsync(ProblemTypes.InFlight.With());
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            inFlight.Leave(watched.Id);
        }
    }

    /// <summary>Starts to watch over the request, or says why its key can't be used.</summary>
    public static Problem? Take(HttpContext http)
    {
        if (http.Request.Headers[Header] is not [{ Length: > 0 } key])
            return ProblemTypes.KeyMissing.With();
        if (key.Length > LongestKey || key.Any(character => character is < '!' or > '~'))
            return ProblemTypes.InvalidRequest.With() with { Errors = [new($"header:{Header}", $"is not 1 to {LongestKey} visible ASCII characters")] };

        http.Features.Set<IReplay>(new Idempotency($"{http.Caller().Subject}|{key}"));
        return null;
    }

    /// <summary>Notes what was asked.</summary>
    public static void Fingerprint(HttpContext http, ReadOnlySpan<byte> body)
    {
        if (http.Features.Get<IReplay>() is Idempotency watched)
            watched.fingerprint = http.RequestServices.GetRequiredService<Fingerprints>().Of(http, body);
    }

    /// <summary>Keeps the answer with the events that it is about.</summary>
    public static void Keep(HttpContext http, IDocumentSession session, Answer answer)
    {
        if (http.Features.Get<IReplay>() is Idempotency watched)
            session.Insert(new AnsweredRequest(watched.Id, watched.fingerprint, answer));
    }

    private string Id => id;

    /// <inheritdoc/>
    public async Task<bool> TryAsync(HttpContext http)
    {
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        if (await session.LoadAsync<AnsweredRequest>(id, http.RequestAborted) is not { } answered)
            return false;

        http.Features.Set<IReplay>(null);
        if (!CryptographicOperations.FixedTimeEquals(answered.Fingerprint, fingerprint))
        {
            await http.RefuseAsync(ProblemTypes.KeyReused.With());
            return true;
        }

        Position.Tell(http, await answered.Answer.PositionAsync(http, session));
        await answered.Answer.GiveAsync(http, replayed: true);
        return true;
    }
}
