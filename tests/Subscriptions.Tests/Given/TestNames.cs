using System.Collections.Concurrent;
using System.Net;
using Concord.Subscriptions.Reach;

namespace Concord.Subscriptions.Tests;

/// <summary>Where names lead in a test: those ending in <c>.example</c> to this machine, unless a test says otherwise; addresses to themselves.</summary>
internal sealed class TestNames : INames
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> said = [];

    /// <summary>A name answers with these, one each time it is asked, and with the last for ever.</summary>
    public TestNames Say(string host, params string[] addresses)
    {
        said[host] = new(addresses);
        return this;
    }

    public Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken stop) => Task.FromResult<IReadOnlyList<IPAddress>>(
        said.TryGetValue(host, out var answers) ? [.. Next(answers).Split(' ').Select(IPAddress.Parse)]
        : IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal]
        : host.EndsWith(".example", StringComparison.Ordinal) ? [IPAddress.Loopback]
        : []);

    private static string Next(ConcurrentQueue<string> answers) => answers.Count > 1 && answers.TryDequeue(out var next) ? next : answers.TryPeek(out var last) ? last : throw new InvalidOperationException("A name has nothing to say.");
}
