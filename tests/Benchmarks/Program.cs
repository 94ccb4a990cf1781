using Concord.Benchmarks;
using Concord.Benchmarks.Ledger;

var figures = new Figures();
switch (args)
{
    case ["ledger"]:
        break;
    case ["absence"]:
        await Absence.RunAsync(figures);
        return 0;
    default:
        Console.Error.WriteLine("Name what to measure: ledger or absence.");
        return 1;
}

Hashing.Run(figures);
await using (var bench = await SealingBench.PrepareAsync())
{
    await bench.CatchUpAsync(figures);
    await bench.KeepUpAsync(figures);
    await bench.GoOnAsync(figures);
    await bench.VerifyAsync(figures);
}

return 0;
