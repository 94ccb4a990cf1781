using Concord.Benchmarks;
using Concord.Benchmarks.Ledger;

if (args is not ["ledger"])
{
    Console.Error.WriteLine("Name what to measure: ledger.");
    return 1;
}

var figures = new Figures();
Hashing.Run(figures);
await using (var bench = await SealingBench.PrepareAsync())
{
    await bench.CatchUpAsync(figures);
    await bench.KeepUpAsync(figures);
    await bench.GoOnAsync(figures);
    await bench.VerifyAsync(figures);
}

return 0;
