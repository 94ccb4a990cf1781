using System.Text.RegularExpressions;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Harness.Contract;

/// <summary>What was sown in the personal fields of a context: a stem that stands nowhere else, and with each field an ending of its own.</summary>
public static partial class Sown
{
    // Nothing that a codec or a normal form would write in another way.
    private static readonly string Stem = Letters(14);

    /// <summary>Digits that stand nowhere else, for telephones.</summary>
    public static string Digits { get; } = $"{Random.Shared.NextInt64(100_000_000_000, 999_999_999_999)}";

    /// <summary>A day on which nobody else was born.</summary>
    public const string Day = "1931-11-17";

    /// <summary>What is looked for.</summary>
    public static IReadOnlyList<string> Words => [Stem, Digits, Day];

    /// <summary>One more word.</summary>
    public static string Word() => Stem + Letters(6);

    /// <summary>The words in a text.</summary>
    public static IEnumerable<string> In(string text) => Lettered().Matches(text).Select(match => match.Value).Where(IsSown).Concat(Words.Skip(1).Where(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether a text holds one.</summary>
    public static bool IsSown(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>Every personal value that a context stores and that somebody has a key to, opened: in which field of which fact it stands, and the reasons of acts under <c>reason</c>.</summary>
    public static async Task<IReadOnlyList<(string Field, IPersonal Value)>> StoredAsync(IContextHost service)
    {
        await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var events = await session.Events.QueryAllRawEvents().Where(stored => stored.AnyTenant()).ToListAsync();
        List<(string, IPersonal)> found =
        [
            .. from stored in events from field in Personal.Within(stored.Data) select ($"{stored.EventTypeName}: {Place().Replace(field.Path, "[]")}", field.Value),
            .. from stored in events let reason = Envelope.Of(stored).Reason where reason is not null select ("reason", (IPersonal)reason),
        ];
        var keys = await service.Host.Services.GetRequiredService<SubjectKeys>().ToOpenAsync([.. found.Select(one => one.Item2.Subject).Distinct()], CancellationToken.None);
        foreach (var (_, value) in found)
            value.Open(keys[value.Subject]);
        return [.. found.Where(one => one.Item2.Readability is Readability.Open)];
    }

    private static string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('a' + Random.Shared.Next(26))));

    [GeneratedRegex("[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
