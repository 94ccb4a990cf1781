using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Privacy;

/// <summary>The service with a database of its own, listened to.</summary>
public sealed class CanaryHost : ViolenceReductionHost
{
    public CanaryHost() => Overheard = new();
}

public sealed class a_canary(CanaryHost service) : Canary(service), IClassFixture<CanaryHost>
{
    protected override async Task LiveAsync()
    {
        var committee = await service.OpenAsync(Actor.Supervisor, "committees", A.SeatReviewers() with { Seats = [.. A.Seats("PAC").Select(seat => seat with { Name = Sown.Word() })] });
        await service.DoneAsync(Actor.Supervisor, committee, A.ReplaceCommitteeMember() with { Member = "PAC-04", Replacement = A.ReplaceCommitteeMember().Replacement with { Name = Sown.Word() } });
        await service.AProjectAllAccountedForAsync().After(service, Actor.Caseworker, _ => A.CompleteWorks()).After(service, Actor.Caseworker, _ => A.HandOverAsset() with { Custodian = Sown.Word() });
    }
}
