using Concord.Harness;
using Concord.Hosting;
using Concord.Subscriptions.Endpoints;

namespace Concord.Subscriptions.Tests.Endpoints;

public sealed class an_endpoint_decides
{
    private static readonly Act Owner = Acting.By(Lives.StrictSubscriber);

    private static SubscriberEndpoint Pending => Fold.Of<SubscriberEndpoint>(RegisterEndpointEndpoint.Registered(A.RegisterEndpoint(), Owner));

    private static SubscriberEndpoint Active => Fold.After(Pending, new EndpointVerified(RatePerMinute: null));

    [Fact, Shows("F-15")]
    public void that_no_third_key_signs()
    {
        var rotated = Fold.After(Active, RotateKeyEndpoint.Post(A.RotateKey(), Active, Owner));
        (rotated.Key, rotated.FormerKeyUntil).ShouldBe((2, Request.Instant.AddHours(24)));
        RotateKeyEndpoint.Validate(A.RotateKey(), rotated, Owner).ShouldBeBy("F-15");
        RotateKeyEndpoint.Validate(A.RotateKey(), rotated, Owner with { RecordedAt = Request.Instant.AddHours(24) }).ShouldBeNull();
        RotateKeyEndpoint.Validate(A.RotateKey(), Active, Owner).ShouldBeNull();
    }

    [Fact, Shows("F-18")]
    public void what_is_sent_again_by_one_of_three_ways()
    {
        var (one, now) = (Guid.NewGuid(), Request.Instant);
        foreach (var asked in new ResendEvents[] { new(), new(Event: one, Since: now), new(Event: one, From: 1, To: 2), new(Since: now, From: 1), new(From: 2, To: 1), new(From: 1), new(To: 1), new(Event: one, Strict: true) })
            ResendEventsEndpoint.Validate(asked, Active).ShouldBeBy("F-18");
        foreach (var asked in new ResendEvents[] { new(Event: one), new(Since: now), new(From: 1, To: 1) })
            ResendEventsEndpoint.Validate(asked, Active).ShouldBeNull();
    }

    [Fact, Shows("F-07")]
    public void that_its_owner_enables_what_failed_and_not_what_was_withdrawn()
    {
        EnableEndpointEndpoint.Validate(new(), Fold.After(Active, new EndpointDisabled(DisabledBecause.SustainedFailure))).ShouldBeNull();
        EnableEndpointEndpoint.Validate(new(), Fold.After(Active, new EndpointDisabled(DisabledBecause.Gone))).ShouldBeNull();
        EnableEndpointEndpoint.Validate(new(), Fold.After(Active, new EndpointDisabled(DisabledBecause.RightsWithdrawn))).ShouldBeBy("F-07");
        EnableEndpointEndpoint.Validate(new(), Active).ShouldBeByState();
        DisableEndpointEndpoint.Validate(new(DisabledBecause.Gone), Active).ShouldBeByState();
        DisableEndpointEndpoint.Validate(A.DisableEndpoint(), Active).ShouldBeNull();
    }

    [Fact]
    public void that_each_step_leads_on_from_where_it_stands()
    {
        var paused = Fold.After(Active, PauseEndpointEndpoint.Post(A.PauseEndpoint(), Active));
        PauseEndpointEndpoint.Validate(A.PauseEndpoint(), paused).ShouldBeByState();
        PauseEndpointEndpoint.Validate(A.PauseEndpoint(), Pending).ShouldBeByState();
        ResumeEndpointEndpoint.Validate(new(), paused).ShouldBeNull();
        ResumeEndpointEndpoint.Validate(new(), Active).ShouldBeByState();
        SendTestEndpoint.Validate(new(), paused).ShouldBeByState();
        ReplayParkedDeliveriesEndpoint.Validate(new(), Pending).ShouldBeByState();
        RemoveEndpointEndpoint.Validate(new(), Fold.After(Active, new EndpointRemoved())).ShouldBeByState();
    }

    [Fact]
    public void that_it_is_there_for_its_owner_and_those_who_oversee_and_see_as_much()
    {
        Active.IsSeenBy(Owner.Caller).ShouldBeTrue();
        Active.IsSeenBy(Owner.Caller with { Subject = "another" }).ShouldBeFalse();
        Active.IsSeenBy(Owner.Caller with { Areas = ["BF"] }).ShouldBeFalse();
        Active.IsSeenBy(Owner.Caller with { Missions = ["BFA"] }).ShouldBeFalse();
        Active.IsSeenBy(Acting.Supervisor.Caller).ShouldBeTrue();
        Active.IsSeenBy(Acting.Caseworker.Caller).ShouldBeFalse();
    }
}
