using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person consents: to which purposes, towards whom, in which language, how, and until when.</summary>
public sealed record GrantConsent(
    [property: MinLength(1), MaxLength(10)] IReadOnlyList<ConsentPurpose> Purposes,
    [property: MaxLength(10)] IReadOnlyList<RecipientKind> Recipients,
    [property: RegularExpression("^[a-z]{2,3}$")] string Language,
    ConsentMethod Method,
    DateOnly? Until = null,
    bool? Interpreted = null,
    ConsentGuardian? Guardian = null,
    bool? Assent = null,
    [property: MaxLength(5)] IReadOnlyList<DataCategory>? Categories = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class GrantConsentEndpoint
{
    public static Refusal? Validate(GrantConsent command, ReintegrationCase @case, Act act) =>
        @case.MustBe([CaseState.Eligible, .. Guards.Live])
        ?? @case.NoChild()
        ?? (command.Until is { } until && until < act.Day ? Refusal.WrongState("The consent would have ended before it was given. Give a later end, or none.") : null)
        ?? (command is { Guardian: not null, Assent: not true } or { Assent: false } ? Refusal.WrongState("Nobody consents against the person. A guardian consents only together with them: ask the person, and record their assent, or record a refusal.") : null);

    [WolverinePost("/cases/{id}/grant-consent")]
    public static ConsentGranted Post(GrantConsent command, [Existing] ReintegrationCase @case) =>
        new([.. command.Purposes.Distinct()], [.. command.Recipients.Distinct()], command.Language, command.Method, command.Until,
            command.Interpreted, command.Guardian, command.Assent, command.Categories is { Count: > 0 } categories ? [.. categories.Distinct().Order()] : null);
}
