using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class propose_transfer_decides
{
    [Fact]
    public void that_the_origin_stays_responsible_until_the_other_accepts()
    {
        ProposeTransferEndpoint.Post(A.ProposeTransfer(), Given.AnActiveCase(), Acting.Caseworker).ShouldBe(new CaseTransferProposed("DJIBO", "DORI", TransferReason.Moved));
        Given.ACaseOfferedToDori().ShouldSatisfyAllConditions(offered => offered.Office.ShouldBe("DJIBO"), offered => offered.TransferTo.ShouldBe("DORI"));
    }

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_alone_proposes() =>
        ProposeTransferEndpoint.Validate(A.ProposeTransfer() with { ToOffice = "KAYA" }, Given.AnActiveCase(), Acting.Supervisor).ShouldBeBy("R-29");

    [Fact, Shows("R-29")]
    public void that_one_proposal_is_answered_before_the_next() =>
        ProposeTransferEndpoint.Validate(A.ProposeTransfer() with { ToOffice = "KAYA" }, Given.ACaseOfferedToDori(), Acting.Caseworker).ShouldBeBy("R-29");

    [Fact, Shows("R-29")]
    public void that_an_office_does_not_propose_to_itself() =>
        ProposeTransferEndpoint.Validate(A.ProposeTransfer() with { ToOffice = "DJIBO" }, Given.AnActiveCase(), Acting.Caseworker).ShouldBeBy("R-29");

    [Fact, Shows("R-05")]
    public void that_a_child_is_not_handed_around() =>
        ProposeTransferEndpoint.Validate(A.ProposeTransfer(), Given.AnActiveCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-05");
}

public sealed class propose_transfer_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task offers_the_case_and_keeps_it()
    {
        var offered = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.ProposeTransfer());

        var details = await service.DetailsAsync(offered);
        details.GetProperty("transferTo").GetString().ShouldBe("DORI");
        details.GetProperty("office").GetString().ShouldBe("DJIBO");
    }

    [Fact]
    public async Task is_refused_to_an_office_that_does_not_have_the_case() =>
        (await service.DoAsync(Actor.Supervisor, await service.ARegisteredCaseAsync(), A.ProposeTransfer())).ShouldBeRefusedBy("R-29");
}
