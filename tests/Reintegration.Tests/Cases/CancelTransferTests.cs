using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class cancel_transfer_decides
{
    [Fact]
    public void that_the_offer_is_taken_back()
    {
        CancelTransferEndpoint.Post(A.CancelTransfer(), Given.ACaseOfferedToDori()).ShouldBe(new CaseTransferCancelled("DORI"));
        Given.ACaseOfferedToDori().After(A.CancelTransfer(), Acting.Caseworker).TransferTo.ShouldBeNull();
    }

    [Fact, Shows("R-29")]
    public void that_the_office_which_proposed_alone_cancels() =>
        CancelTransferEndpoint.Validate(A.CancelTransfer(), Given.ACaseOfferedToDori(), Acting.Supervisor).ShouldBeBy("R-29");

    [Fact]
    public void that_there_is_something_to_cancel() => CancelTransferEndpoint.Validate(A.CancelTransfer(), Given.AnActiveCase(), Acting.Caseworker).ShouldBeByState();
}

public sealed class cancel_transfer_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task takes_the_offer_back()
    {
        var cancelled = await service.ACaseOfferedToDoriAsync().After(service, Actor.Caseworker, A.CancelTransfer());
        (await service.DetailsAsync(cancelled)).GetProperty("transferTo").GetString().ShouldBeNull();
    }
}
