using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Privacy;

/// <summary>The service with a database of its own, listened to.</summary>
public sealed class CanaryHost : CommunityPolicingHost
{
    public CanaryHost() => Overheard = new();
}

public sealed class a_canary(CanaryHost service) : Canary(service), IClassFixture<CanaryHost>
{
    protected override async Task LiveAsync()
    {
        await service.AForumAsync().After(service, Actor.Caseworker, A.FillSeat("P1") with { Name = Sown.Word() });
        await service.OpenAsync(Actor.Partner, "/incidents", A.ReportIncident() with { Narrative = $"{Sown.Word()} was there.", Informant = Sown.Word() });
    }
}
