using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class decline_transfer_decides
{
    [Fact]
    public void that_the_case_stays_where_it_is()
    {
        DeclineTransferEndpoint.Post(A.DeclineTransfer(), Given.ACaseOfferedToDori(), Acting.Supervisor).ShouldBe(new CaseTransferDeclined("DORI", TransferDeclineReason.NoCapacity));

        var declined = Given.ACaseOfferedToDori().After(A.DeclineTransfer(), Acting.Supervisor);
        (declined.Office, declined.Caseworker, declined.TransferTo).ShouldBe(("DJIBO", "a-caseworker", null));
    }

    [Fact, Shows("R-29")]
    public void that_the_office_it_was_offered_to_alone_declines() =>
        DeclineTransferEndpoint.Validate(A.DeclineTransfer(), Given.ACaseOfferedToDori(), Acting.Caseworker).ShouldBeBy("R-29");

    [Fact]
    public void that_there_is_something_to_decline() => DeclineTransferEndpoint.Validate(A.DeclineTransfer(), Given.AnActiveCase(), Acting.Supervisor).ShouldBeByState();
}

public sealed class decline_transfer_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task leaves_the_case_with_its_office()
    {
        var declined = await service.ACaseOfferedToDoriAsync().After(service, Actor.Supervisor, A.DeclineTransfer());

        var details = await service.DetailsAsync(declined);
        details.GetProperty("office").GetString().ShouldBe("DJIBO");
        details.GetProperty("transferTo").GetString().ShouldBeNull();
    }
}
