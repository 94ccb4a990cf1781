using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Privacy;

public sealed class a_canary() : Canary<ViolenceReductionHost>(new() { Overheard = new() })
{
    protected override async Task LiveAsync()
    {
        var committee = await Service.OpenAsync(Actor.Supervisor, "committees", A.SeatReviewers() with { Seats = [.. A.Seats("PAC").Select(seat => seat with { Name = Sown.Word() })] });
        await Service.DoneAsync(Actor.Supervisor, committee, A.ReplaceCommitteeMember() with { Member = "PAC-04", Replacement = A.ReplaceCommitteeMember().Replacement with { Name = Sown.Word() } });
        await Service.AProjectAllAccountedForAsync().After(Service, Actor.Caseworker, _ => A.CompleteWorks()).After(Service, Actor.Caseworker, _ => A.HandOverAsset() with { Custodian = Sown.Word() });
    }
}
