using Concord.Harness;

namespace Concord.Reintegration.Tests;

// Providers and what is referred to them. They work apart from where the other cases are, so that those may name providers that nobody listed.
internal static partial class GivenOverHttp
{
    public const string Providers = "/v1/reintegration/service-providers";
    public const string ReferralPlace = "BF5201";

    /// <summary>A provider on the map of services.</summary>
    public static async Task<StandingRecord> AProviderAsync(this ReintegrationHost service, string provider, string place = ReferralPlace) =>
        new((await service.SendAsync(Request.Command(Actor.Supervisor, Providers, A.ListServiceProvider(provider, place)))).ShouldHaveDone(201, version: 1).Location, 1);

    /// <summary>A case of somebody who consents, where providers are listed; <paramref name="provider"/> among them.</summary>
    public static async Task<StandingCase> ACaseToReferAsync(this ReintegrationHost service, string? provider = null)
    {
        // Listed already is as good.
        await service.SendAsync(Request.Command(Actor.Supervisor, Providers, A.ListServiceProvider(provider ?? Actor.Partner.Office, ReferralPlace)));
        return await service.APresentedCaseAsync(A.PresentCandidate() with { Place = ReferralPlace }).After(service, Actor.Caseworker, A.OpenScreening()).After(service, Actor.Supervisor, A.ConfirmEligibility())
            .After(service, Actor.Caseworker, A.GrantConsent()).After(service, Actor.Caseworker, A.RegisterParticipant());
    }

    /// <summary>A referral that waits for its provider's answer, and the case that it is about.</summary>
    public static async Task<(StandingRecord Referral, StandingCase Case)> AReferredCaseAsync(this ReintegrationHost service, bool longAgo = false)
    {
        var (@case, now, referring) = (await service.ACaseToReferAsync(), DateTimeOffset.UtcNow, A.MakeServiceReferral(Actor.Partner.Office));

        // What was asked on the tests' day is overdue by now, and the clock would write to it between two steps.
        var reply = await service.SendAsync(longAgo
            ? Asking(Actor.Caseworker, @case, referring) : Asking(Actor.Caseworker, @case, referring with { ReplyBy = DateOnly.FromDateTime(now.UtcDateTime).AddDays(14) }).At(now));
        @case = @case with { Version = reply.ShouldHaveDone(204, @case.Version + 1).Version };
        var referral = (await service.DetailsAsync(@case)).GetProperty("referrals")[0].GetProperty("id").GetGuid();
        return (new($"/v1/reintegration/service-referrals/{referral}", 1), @case);
    }

    public static async Task<StandingRecord> AReferralAsync(this ReintegrationHost service) => (await service.AReferredCaseAsync()).Referral;

    /// <summary>Sends a command about a record as it was seen last.</summary>
    public static Task<Reply> DoAsync(this ReintegrationHost service, Actor actor, StandingRecord record, object command) =>
        service.SendAsync(Request.Command(actor, $"{record.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(record.Version));
}
