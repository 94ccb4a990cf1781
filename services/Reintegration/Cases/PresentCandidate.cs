using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Participants;
using Wolverine.Attributes;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Reintegration.Cases;

/// <summary>Somebody is brought forward for the programme. Who they are goes into a stream of their own; the case knows their number only. Whoever was recorded before is named by that record as well, and the names are theirs.</summary>
public sealed record PresentCandidate(
    PresentationSource Source,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    Sex Sex,
    PersonNames Names,
    [property: ApproximateDateText] string? BirthDate = null,
    [property: RegularExpression(@"^\+[0-9]{6,15}$")] string? Phone = null,
    bool AgeInDoubt = false,
    [property: StringLength(60)] string? Reference = null,
    Guid? Person = null);

/// <summary>A person's names as they give them; one name is enough.</summary>
public sealed record PersonNames(
    [property: StringLength(100, MinimumLength = 1)] string Given,
    [property: StringLength(100, MinimumLength = 1)] string? Family = null,
    [property: MaxLength(5)] IReadOnlyList<string>? AlsoKnownAs = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor), Middleware(typeof(ThePerson))]
public static class PresentCandidateEndpoint
{
    public static Refusal? Validate(PresentCandidate command, KnownPerson person, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (command is { Person: not null, Phone: not null } ? Refusal.WrongState("Of somebody who came before the telephone stands on their record. Put it right there.") : null)
        ?? Refusal.Absent.Unless(command.Person is null || person.IsThere)
        ?? person.MustHaveNoLiveCase()
        ?? (command.BirthDate is { } born && ApproximateDate.Parse(born)!.Earliest > act.Day
            ? Refusal.WrongState("The birth date lies after the day of presentation. Correct one of them.")
            : null);

    [WolverinePost("/cases")]
    public static (IStartStream Case, IStartStream? Participant) Post(PresentCandidate command, Act act)
    {
        var (@case, participant) = (Guid.NewGuid(), command.Person ?? Guid.NewGuid());
        return (MartenOps.StartStream<ReintegrationCase>(@case, Present(command, participant, act)),
            command.Person is null ? MartenOps.StartStream<Participant>(participant, Record(command, participant, act)) : null);
    }

    public static CandidatePresented Present(PresentCandidate command, Guid participant, Act act)
    {
        var years = command.BirthDate is { } born ? ApproximateDate.Parse(born)?.YearsOn(act.Day) : null;
        return new(participant, command.Source, command.Place, act.Day, AgeBands.Of(years?.Least), command.Sex, StatusOf(years, command.AgeInDoubt), act.Actor, command.Reference);
    }

    // The margin is in the person's favour: who may be under 18 is not taken for an adult.
    private static AgeStatus StatusOf((int Least, int Most)? years, bool doubted) => years switch
    {
        { Most: < 18 } => AgeStatus.Child,
        { Least: >= 18 } when !doubted => AgeStatus.Adult,
        _ => AgeStatus.Doubtful,
    };

    public static ParticipantRecorded Record(PresentCandidate command, Guid subject, Act act)
    {
        Personal<string>? Seal(string? value) => value is null ? null : Personal.Of(value, subject);
        return new(command.Place, act.Actor, Seal(command.Names.Given)!, Seal(command.Names.Family), [.. (command.Names.AlsoKnownAs ?? []).Select(name => Seal(name)!)], Seal(command.BirthDate), Seal(command.Phone));
    }
}
