using System.Collections.Concurrent;

namespace Concord.Hosting.Disclosures;

/// <summary>Whom this process counted in one hour, by caller.</summary>
/// <param name="Hour">The hour, as so many since 1970.</param>
internal sealed record Counted(long Hour)
{
    private readonly ConcurrentDictionary<string, Known> callers = new(StringComparer.Ordinal);

    public Known Of(string caller) => callers.GetOrAdd(caller, static _ => new Known());

    /// <summary>The people whom one caller was shown.</summary>
    internal sealed class Known
    {
        private readonly ConcurrentDictionary<Guid, bool> people = new();
        private int total;

        /// <summary>How many the caller was shown, as far as this process heard.</summary>
        public int Total => total;

        public bool HasAll(IReadOnlyCollection<Guid> asked) => asked.All(people.ContainsKey);

        public void Note(IReadOnlyCollection<Guid> shown, int heard)
        {
            foreach (var person in shown)
                people[person] = true;
            total = heard;
        }
    }
}
