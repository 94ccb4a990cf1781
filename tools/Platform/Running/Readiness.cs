namespace Concord.Platform.Running;

/// <summary>Waits until every process says that it is ready, and says at once which one never will be.</summary>
internal sealed class Readiness(Home home)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(3) };

    public async Task<string> WaitAsync(IEnumerable<ProcessRecord> records, CancellationToken cancellation)
    {
        using var firstFault = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await foreach (var one in Task.WhenEach(records.Select(record => WaitAsync(record, firstFault.Token))))
                await one;
            return "all ready";
        }
        finally
        {
            await firstFault.CancelAsync();
        }
    }

    public static async Task<bool> IsReadyAsync(ProcessRecord record, CancellationToken cancellation)
    {
        try
        {
            using var answer = await Http.GetAsync($"{record.Address}/health/ready", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException || (unreachable is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task WaitAsync(ProcessRecord record, CancellationToken cancellation)
    {
        var ready = false;
        var ended = await Wait.UntilAsync(
            async () => !record.Identity.IsAlive || (ready = await IsReadyAsync(record, cancellation)), Patience, cancellation);
        if (ready)
            return;

        var what = ended ? "ended before it was ready" : $"was not ready after {Patience.TotalSeconds:0} seconds";
        var last = File.ReadLines(home.Log(record.Name)).LastOrDefault(line => !string.IsNullOrWhiteSpace(line), "nothing").Trim();
        throw RefusalException.For($"{record.Name} {what}: read {home.Log(record.Name)}, then run ./platform up again. It ended with: {last}", last);
    }
}
