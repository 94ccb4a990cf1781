using System.Threading.Channels;
using Concord.Privacy.Keys;

namespace Concord.Privacy.Tests;

public sealed class GatheringTests
{
    private readonly Channel<(IReadOnlyList<int> Asked, TaskCompletionSource<int> Answer)> works = Channel.CreateUnbounded<(IReadOnlyList<int>, TaskCompletionSource<int>)>();
    private readonly Gathering<int, int> gathering;

    public GatheringTests() => gathering = new(asked =>
    {
        var answer = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        works.Writer.TryWrite((asked, answer)).ShouldBeTrue();
        return answer.Task;
    });

    [Fact]
    public async Task what_is_asked_while_work_goes_on_is_one_piece_of_work()
    {
        var first = gathering.AskAsync([1], TestContext.Current.CancellationToken);
        var begun = await NextAsync();
        Task<int>[] crowd = [gathering.AskAsync([2, 3], TestContext.Current.CancellationToken), gathering.AskAsync([4], TestContext.Current.CancellationToken)];
        begun.Answer.SetResult(10);
        (await first).ShouldBe(10);

        var (asked, answer) = await NextAsync();
        asked.ShouldBe([2, 3, 4]);
        answer.SetResult(20);
        (await Task.WhenAll(crowd)).ShouldBe([20, 20]);
        works.Reader.TryRead(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task a_failure_is_told_to_those_who_asked_together_and_to_nobody_after()
    {
        var first = gathering.AskAsync([1], TestContext.Current.CancellationToken);
        var begun = await NextAsync();
        var second = gathering.AskAsync([2], TestContext.Current.CancellationToken);
        begun.Answer.SetException(new IOException("away"));
        (await Should.ThrowAsync<IOException>(first)).Message.ShouldBe("away");

        (await NextAsync()).Answer.SetResult(7);
        (await second).ShouldBe(7);
    }

    [Fact]
    public async Task whoever_leaves_ends_it_for_nobody_else()
    {
        using var leaves = new CancellationTokenSource();
        var first = gathering.AskAsync([1], leaves.Token);
        var second = gathering.AskAsync([2], TestContext.Current.CancellationToken);
        await leaves.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);

        (await NextAsync()).Answer.SetResult(7);
        (await second).ShouldBe(7);
    }

    private Task<(IReadOnlyList<int> Asked, TaskCompletionSource<int> Answer)> NextAsync() =>
        works.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
