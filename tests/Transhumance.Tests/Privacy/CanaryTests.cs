using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Privacy;

public sealed class a_canary() : Canary<TranshumanceHost>(new() { Overheard = new() })
{
    protected override async Task LiveAsync()
    {
        await Service.OpenAsync(Actor.Caseworker, "spots", A.RegisterSensitiveSpot() with { ExactPlace = Sown.Word() });
        await Service.OpenAsync(Actor.Partner, "signals", A.ReportSignal() with { Account = $"They saw {Sown.Word()} there." });
        await Service.OpenAsync(Actor.Partner, "movements", A.SightHerd() with { ExactPosition = Sown.Word() }).After(Service, Actor.Caseworker, A.ObserveHerd() with { ExactPosition = Sown.Word() });
    }
}
