namespace Concord.Privacy.Keys;

/// <summary>Gathers what is asked at the same time into one piece of work: while one goes on the next is gathered, so that nobody waits for company and a crowd costs little more than one.</summary>
/// <param name="work">Answers what was gathered.</param>
internal sealed class Gathering<TAsked, TAnswer>(Func<IReadOnlyList<TAsked>, Task<TAnswer>> work)
{
    private readonly Lock turn = new();
    private Task<TAnswer>? current;
    private (List<TAsked> Asked, Task<TAnswer> Answer)? next;

    /// <summary>The answer to all that was gathered with <paramref name="asked"/>.</summary>
    public Task<TAnswer> AskAsync(IEnumerable<TAsked> asked, CancellationToken stop)
    {
        lock (turn)
        {
            if (next is null)
            {
                List<TAsked> gathered = [];
                next = (gathered, AnswerAsync(gathered, current));
            }

            next.Value.Asked.AddRange(asked);
            return next.Value.Answer.WaitAsync(stop);
        }
    }

    private async Task<TAnswer> AnswerAsync(List<TAsked> gathered, Task<TAnswer>? before)
    {
        // Never within the caller's turn: what is gathered closes when its work begins.
        await Task.Yield();
        if (before is not null)
            await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task<TAnswer> mine;
        lock (turn)
        {
            (current, next) = (next!.Value.Answer, null);
            mine = work(gathered);
        }

        return await mine;
    }
}
