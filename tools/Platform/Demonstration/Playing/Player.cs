using Concord.Platform.Demonstration.Neighbours;
using Concord.Platform.Demonstration.Script;

namespace Concord.Platform.Demonstration.Playing;

/// <summary>Plays one case after its script: each step on the version that the step before was answered with.</summary>
internal sealed class Player(Send send, Playbill bill, Score score)
{
    public async Task PlayAsync(CaseScript script, CancellationToken stop)
    {
        var stage = new Stage(send, script.Mission);
        foreach (var (number, step) in script.Steps.Index())
        {
            var reply = await stage.SendAsync(step, bill.Key(script, number), stop);
            if (!score.Note(script, step, reply))
                return;
            if (number == 0)
                score.Opened(script, reply.Opened!);
        }
    }
}
