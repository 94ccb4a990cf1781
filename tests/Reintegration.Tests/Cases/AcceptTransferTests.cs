using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class accept_transfer_decides
{
    [Fact]
    public void what_is_handed_over_with_the_case()
    {
        var offered = Given.AnActiveCase().After(A.RecordFollowUpVisit(), Acting.Caseworker)
            .After(A.GrantConsent() with { Until = new(2025, 1, 15) }, Acting.Caseworker)
            .After(A.ProposeTransfer(), Acting.Caseworker);

        AcceptTransferEndpoint.Post(A.AcceptTransfer(), offered, Acting.Supervisor.On(new(2025, 1, 16)))
            .ShouldBe(new CaseTransferAccepted("DJIBO", "DORI", new TransferInventory(OpenMilestones: 1, NextVisitDue: new(2025, 3, 1), ConsentsInForce: 2)));
    }

    [Fact, Shows("R-29")]
    public void that_the_office_it_was_offered_to_alone_accepts() =>
        AcceptTransferEndpoint.Validate(A.AcceptTransfer(), Given.ACaseOfferedToDori(), Acting.Caseworker).ShouldBeBy("R-29");

    [Fact, Shows("R-29")]
    public void that_the_origin_acts_no_more_after()
    {
        var accepted = Given.ACaseOfferedToDori().After(A.AcceptTransfer(), Acting.Supervisor);
        (accepted.Office, accepted.Caseworker, accepted.TransferTo).ShouldBe(("DORI", null, null));
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit(), accepted, Acting.Caseworker).ShouldBeBy("R-29");
    }

    [Fact]
    public void that_there_is_something_to_accept() => AcceptTransferEndpoint.Validate(A.AcceptTransfer(), Given.AnActiveCase(), Acting.Supervisor).ShouldBeByState();

    [Fact, Shows("R-05")]
    public void that_a_child_is_not_taken_over() => AcceptTransferEndpoint.Validate(A.AcceptTransfer(), Given.ACaseOfferedToDori().InDoubt(), Acting.Supervisor).ShouldBeBy("R-05");
}

public sealed class accept_transfer_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task makes_the_other_office_responsible()
    {
        var accepted = await service.ACaseOfferedToDoriAsync().After(service, Actor.Supervisor, A.AcceptTransfer());

        var details = await service.DetailsAsync(accepted);
        details.GetProperty("office").GetString().ShouldBe("DORI");
        details.GetProperty("caseworker").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task is_refused_to_the_office_that_proposed() =>
        (await service.DoAsync(Actor.Caseworker, await service.ACaseOfferedToDoriAsync(), A.AcceptTransfer())).ShouldBeRefusedBy("R-29");
}
