using System.Collections.Concurrent;
using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>What came of every step.</summary>
internal sealed class Score
{
    private readonly ConcurrentQueue<(CaseScript Script, Step Step, Reply Reply)> refused = [];
    private readonly ConcurrentQueue<(CaseScript Script, Step Step, Reply Reply)> unforeseen = [];
    private readonly ConcurrentDictionary<int, string> ids = [];
    private int tookEffect;
    private int replayed;

    public int TookEffect => tookEffect;

    /// <summary>What had taken effect in an earlier play and was answered again as it was then.</summary>
    public int Replayed => replayed;

    public IReadOnlyList<(CaseScript Script, Step Step, Reply Reply)> Refused => [.. refused.OrderBy(one => one.Reply.Refusal)];

    public IReadOnlyList<(CaseScript Script, Step Step, Reply Reply)> Unforeseen => [.. unforeseen];

    public string? IdOf(CaseScript script) => ids.GetValueOrDefault(script.Number);

    public void Opened(CaseScript script, string id) => ids[script.Number] = id;

    /// <summary>Whether it came as it was written, so that the case goes on.</summary>
    public bool Note(CaseScript script, Step step, Reply reply)
    {
        var asWritten = reply.Refusal == step.Refusal;
        if (!asWritten)
            unforeseen.Enqueue((script, step, reply));
        else if (step.Refusal is not null)
            refused.Enqueue((script, step, reply));
        else
            Interlocked.Increment(ref reply.Replayed ? ref replayed : ref tookEffect);
        return asWritten;
    }
}
