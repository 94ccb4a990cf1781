using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>One thing that a person consents to as it stands: a purpose, towards a kind of recipient or towards none but us, for one kind of data or for all, until a day or until it is withdrawn.</summary>
[Class(Sensitivity.Confidential)]
public sealed record StandingConsent(ConsentPurpose Purpose, RecipientKind? Recipient, DateOnly? Until, DataCategory? Category = null)
{
    internal bool HoldsOn(DateOnly day) => Until is not { } until || until >= day;

    // Where nobody asked about kinds of data, what was granted was granted whole.
    internal bool Covers(ConsentPurpose purpose, RecipientKind recipient, DataCategory? category) =>
        Purpose == purpose && Recipient == recipient && (Category is null || category is null || Category == category);
}

/// <summary>What a person consents to after all that they granted, refused, narrowed and withdrew.</summary>
internal static class Consents
{
    public static ImmutableList<StandingConsent> After(this ImmutableList<StandingConsent> standing, ConsentGranted granted) =>
        [.. standing, .. from purpose in granted.Purposes
                         from recipient in granted.Recipients.Select(recipient => (RecipientKind?)recipient).Prepend(null)
                         from category in granted.Categories is { Count: > 0 } named ? named.Select(category => (DataCategory?)category) : [null]
                         select new StandingConsent(purpose, recipient, granted.Until, category)];

    public static ImmutableList<StandingConsent> After(this ImmutableList<StandingConsent> standing, ConsentRefused refused) => standing.Without(refused.Purposes, refused.Recipients);

    public static ImmutableList<StandingConsent> After(this ImmutableList<StandingConsent> standing, ConsentWithdrawn withdrawn) => standing.Without(withdrawn.Purposes, withdrawn.Recipients);

    public static ImmutableList<StandingConsent> After(this ImmutableList<StandingConsent> standing, ConsentNarrowed narrowed) =>
        standing.RemoveAll(consent => !narrowed.Purposes.Contains(consent.Purpose) || (consent.Recipient is { } recipient && !narrowed.Recipients.Contains(recipient)));

    /// <summary>Whom a withdrawal has to be told to: the kinds of recipient that what is withdrawn covered.</summary>
    public static IReadOnlyList<RecipientKind> Covered(this ImmutableList<StandingConsent> standing, IReadOnlyList<ConsentPurpose> purposes, IReadOnlyList<RecipientKind> recipients) =>
        [.. standing.Except(standing.Without(purposes, recipients)).Select(consent => consent.Recipient).OfType<RecipientKind>().Distinct().Order()];

    /// <summary>R-13: what is said about a person goes to nobody whom they didn't consent to at this moment, for this purpose.</summary>
    public static Refusal? MayShare(this ImmutableList<StandingConsent> standing, ConsentPurpose purpose, RecipientKind recipient, DateOnly day, DataCategory? category = null) => Rules.SharingNeedsConsent.Unless(
        standing.Any(consent => consent.Covers(purpose, recipient, category) && consent.HoldsOn(day)),
        "The person does not consent to this recipient for this purpose and these data today. Ask them first; whatever they answer, their own support goes on.");

    // No recipient named means the purpose altogether.
    private static ImmutableList<StandingConsent> Without(this ImmutableList<StandingConsent> standing, IReadOnlyList<ConsentPurpose> purposes, IReadOnlyList<RecipientKind> recipients) =>
        standing.RemoveAll(consent => purposes.Contains(consent.Purpose) && (recipients is [] || (consent.Recipient is { } recipient && recipients.Contains(recipient))));
}
