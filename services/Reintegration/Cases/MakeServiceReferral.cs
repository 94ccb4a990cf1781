using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Reintegration.ServiceProviders;
using Concord.Reintegration.ServiceReferrals;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.Cases;

/// <summary>The participant is referred to a provider for a service: which kinds of data go along, and by when an answer is awaited. The provider finds it on its own list.</summary>
public sealed record MakeServiceReferral(
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string Provider,
    [property: RegularExpression("^[a-z][a-z0-9-]{1,59}$")] string Service,
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<DataCategory> Slice,
    DateOnly ReplyBy) : INamesProvider;

[Command(Roles.Caseworker, Roles.Supervisor), Middleware(typeof(TheLastPlace<MakeServiceReferral>))]
public static class MakeServiceReferralEndpoint
{
    private const int Days = 30;

    public static Refusal? Validate(MakeServiceReferral command, ReintegrationCase @case, Act act, ServiceDirectory directory) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState("No such service is listed for this area. Choose one of the directory.").Unless(Offer(command, @case, directory) is not null)
        ?? command.Slice.Select(category => @case.Consents.MayShare(ConsentPurpose.Referral, directory.Of(command.Provider)!.Kind, act.Day, category)).FirstOrDefault(refusal => refusal is not null)
        ?? Refusal.WrongState("Such a referral is open already. Wait for its answer, or withdraw it.").Unless(!@case.Referrals.Exists(referral => referral.IsOpen && referral.Provider == command.Provider && referral.Service == command.Service))
        ?? Refusal.WrongState("The provider has no place free for this service. Choose another, or ask again later.").Unless(directory.HasPlace(command.Provider, Offer(command, @case, directory)!))
        ?? Refusal.WrongState($"An answer is awaited within {Days} days. Set a day in them.").Unless(command.ReplyBy > act.Day && command.ReplyBy <= act.Day.AddDays(Days));

    [WolverinePost("/cases/{id}/make-service-referral")]
    public static (ServiceReferralMade Made, IStartStream Referral) Post(MakeServiceReferral command, [Existing] ReintegrationCase @case, Act act, [NotBody] ServiceDirectory directory)
    {
        var (offer, kind) = (Offer(command, @case, directory)!, directory.Of(command.Provider)!.Kind);
        IReadOnlyList<DataCategory> slice = [.. command.Slice.Distinct().Order()];
        var referral = MartenOps.StartStream<ServiceReferral>(
            new ServiceReferralReceived(@case.Id, @case.ProgrammeNumber, @case.Place, @case.Office!, command.Provider, kind, command.Service, offer.Track, slice, act.Day, command.ReplyBy, act.Actor));
        return (new(referral.StreamId, command.Provider, command.Service, offer.Track, kind, slice, command.ReplyBy), referral);
    }

    private static ServiceOffer? Offer(MakeServiceReferral command, ReintegrationCase @case, ServiceDirectory directory) => directory.Offer(command.Provider, command.Service, @case.Place);
}
