using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Privacy;

public sealed class a_canary() : Canary<CommunityPolicingHost>(new() { Overheard = new() })
{
    protected override async Task LiveAsync()
    {
        await Service.AForumAsync().After(Service, Actor.Caseworker, A.FillSeat("P1") with { Name = Sown.Word() });
        await Service.OpenAsync(Actor.Partner, "/incidents", A.ReportIncident() with { Narrative = $"{Sown.Word()} was there.", Informant = Sown.Word() });
    }
}
