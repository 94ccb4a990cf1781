using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_departure_decides
{
    private static readonly RecordDeparture ContactLost = new(DepartureReason.ContactLost,
    [
        new(new(2024, 12, 1), ContactChannel.Phone), new(new(2024, 12, 15), ContactChannel.Phone), new(new(2024, 12, 31), ContactChannel.Family),
    ]);

    [Fact]
    public void why_the_person_left_and_when_they_were_last_sought()
    {
        RecordDepartureEndpoint.Post(A.RecordDeparture(), Given.AnActiveCase()).Fact.ShouldBe(new ParticipantLeftProgramme(DepartureReason.MovedAway, LastContact: null));
        RecordDepartureEndpoint.Post(ContactLost, Given.AnActiveCase()).Fact.ShouldBe(new ParticipantLeftProgramme(DepartureReason.ContactLost, new(2024, 12, 31)));
    }

    [Fact]
    public void that_contact_is_lost_after_three_attempts_by_two_channels_over_thirty_days() => Refusal(ContactLost).ShouldBeNull();

    [Fact, Shows("R-27")]
    public void that_it_is_not_lost_before()
    {
        Refusal(ContactLost with { ContactAttempts = [] }).ShouldBeBy("R-27");
        Refusal(ContactLost with { ContactAttempts = [ContactLost.ContactAttempts[0], ContactLost.ContactAttempts[2]] }).ShouldBeBy("R-27");
        Refusal(ContactLost with { ContactAttempts = [.. ContactLost.ContactAttempts.Select(attempt => attempt with { Channel = ContactChannel.Radio })] }).ShouldBeBy("R-27");
        Refusal(ContactLost with { ContactAttempts = [.. ContactLost.ContactAttempts.Skip(1), new(new(2024, 12, 2), ContactChannel.Visit)] }).ShouldBeBy("R-27");
    }

    [Fact, Shows("R-27")]
    public void that_attempts_yet_to_come_do_not_count() =>
        Refusal(ContactLost with { ContactAttempts = [.. ContactLost.ContactAttempts, new(new(2025, 1, 16), ContactChannel.Visit)] }).ShouldBeBy("R-27");

    [Fact, Shows("R-27")]
    public void that_a_supervisor_says_so() => RecordDepartureEndpoint.Validate(ContactLost, Given.AnActiveCase(), Acting.Caseworker).ShouldBeBy("R-27");

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_alone_lets_go() =>
        RecordDepartureEndpoint.Validate(A.RecordDeparture(), Given.AnActiveCase(), Acting.By(Actor.Caseworker with { Office = "DORI" })).ShouldBeBy("R-29");

    [Fact]
    public void that_a_pending_transfer_ends_with_it() => Given.ACaseOfferedToDori().After(A.RecordDeparture(), Acting.Caseworker).TransferTo.ShouldBeNull();

    [Fact, Shows("R-05")]
    public void that_a_child_does_not_just_leave() => Refusal(A.RecordDeparture(), Given.AnActiveCase().InDoubt()).ShouldBeBy("R-05");

    private static Refusal? Refusal(RecordDeparture command, ReintegrationCase? @case = null) =>
        RecordDepartureEndpoint.Validate(command, @case ?? Given.AnActiveCase(), Acting.Supervisor);
}

public sealed class record_departure_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task says_why_the_person_left()
    {
        var left = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.RecordDeparture());

        var details = await service.DetailsAsync(left);
        details.GetProperty("state").GetString().ShouldBe("left");
        details.GetProperty("leftFor").GetString().ShouldBe("movedAway");
    }

    [Theory, Shows("R-31")]
    [InlineData("failed")]
    [InlineData("dropout")]
    public async Task has_no_word_for_failure(string reason)
    {
        var registered = await service.ARegisteredCaseAsync();
        var blaming = Bodies.Of(A.RecordDeparture()).Replacing("reason", $"\"{reason}\"");
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"{registered.Url}/record-departure", blaming).Seen(registered.Version))).ShouldPointAt("/reason");
    }
}
