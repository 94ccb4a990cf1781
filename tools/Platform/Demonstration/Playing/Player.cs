using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Plays one case after its script: each step on the version that the step before was answered with.</summary>
internal sealed class Player(Gateway gateway, Playbill bill, Score score)
{
    public async Task PlayAsync(CaseScript script, CancellationToken stop)
    {
        string? id = null, version = null;
        foreach (var (number, step) in script.Steps.Index())
        {
            var reply = await gateway.SendAsync(script, step, bill.Key(script, number), id, version, stop);
            if (!score.Note(script, step, reply))
                return;

            version = reply.ETag;
            if (id is null)
                score.Opened(script, id = reply.Opened!);
        }
    }
}
