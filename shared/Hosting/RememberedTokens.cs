using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Hosting;

/// <summary>
/// The standard handler judges; what it found good is remembered by the hash of every byte, for a minute at most and never beyond the token's own end.
/// A key that the issuer withdraws is therefore trusted for up to a minute longer.
/// </summary>
public sealed class RememberedTokens(TimeProvider clock) : JsonWebTokenHandler
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly MemoryCache good = new(new MemoryCacheOptions { SizeLimit = 5_000 });

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (good.TryGetValue<Remembered>(hash, out var known) && clock.GetUtcNow() < known!.Until)
            return known.Result;

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
            good.Set(hash, new Remembered(result, Earlier(clock.GetUtcNow() + Longest, new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero))), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        return result;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed record Remembered(TokenValidationResult Result, DateTimeOffset Until);
}
