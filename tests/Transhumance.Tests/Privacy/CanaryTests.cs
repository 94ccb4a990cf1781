using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Privacy;

/// <summary>The service with a database of its own, listened to.</summary>
public sealed class CanaryHost : TranshumanceHost
{
    public CanaryHost() => Overheard = new();
}

public sealed class a_canary(CanaryHost service) : Canary(service), IClassFixture<CanaryHost>
{
    protected override async Task LiveAsync()
    {
        await service.OpenAsync(Actor.Caseworker, "spots", A.RegisterSensitiveSpot() with { ExactPlace = Sown.Word() });
        await service.OpenAsync(Actor.Partner, "signals", A.ReportSignal() with { Account = $"They saw {Sown.Word()} there." });
        await service.OpenAsync(Actor.Partner, "movements", A.SightHerd() with { ExactPosition = Sown.Word() }).After(service, Actor.Caseworker, A.ObserveHerd() with { ExactPosition = Sown.Word() });
    }
}
