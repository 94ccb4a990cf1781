using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>The person enters the programme under terms that they signed in a language of their choice.</summary>
public sealed record RegisterParticipant(
    [property: StringLength(20, MinimumLength = 1)] string TermsVersion,
    [property: RegularExpression("^[a-z]{2,3}$")] string TermsLanguage);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RegisterParticipantEndpoint
{
    public static Refusal? Validate(RegisterParticipant command, ReintegrationCase @case, Act act) =>
        @case.MustBe(CaseState.Eligible)
        ?? @case.NoChild()
        ?? Rules.RegistrationNeedsConsent.Unless(@case.ConsentsTo(ConsentPurpose.CaseManagement, act.Day), "There is no valid consent to case management. Ask for it and record it first.");

    [WolverinePost("/cases/{id}/register-participant")]
    public static ParticipantRegistered Post(RegisterParticipant command, [Existing] ReintegrationCase @case) =>
        new(NumberOf(@case.Id), command.TermsVersion, command.TermsLanguage);

    // the number on the card says nothing about a group, a place or a date.
    private static string NumberOf(Guid id)
    {
        const string Legible = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
        var bytes = id.ToByteArray();
        return "R-" + string.Concat(Enumerable.Range(0, 10).Select(at => Legible[bytes[at] % Legible.Length])).Insert(5, "-");
    }
}
