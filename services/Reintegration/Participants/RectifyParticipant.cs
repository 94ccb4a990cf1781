using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Wolverine.Http;

namespace Concord.Reintegration.Participants;

/// <summary>Puts right who a person is, as they are entitled to. It is said whole, as it should stand: what is left out is held to be unknown.</summary>
public sealed record RectifyParticipant(
    RectificationGround Ground,
    PersonNames Names,
    [property: ApproximateDateText] string? BirthDate = null,
    [property: RegularExpression(@"^\+[0-9]{6,15}$")] string? Phone = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RectifyParticipantEndpoint
{
    public static Refusal? Validate(RectifyParticipant command, Act act) =>
        command.BirthDate is null ? null
        : ApproximateDate.Parse(command.BirthDate)! is var born && born.Earliest > act.Day ? Refusal.WrongState("The birth date lies after the day of rectification. Correct it.")
        : Rules.ChildrenAreNotProcessed.Unless(born.YearsOn(act.Day).Least >= 18, "By this date the person may be a child: request an age assessment on the case, which decides it.");

    [WolverinePost("/participants/{id}/rectify-participant")]
    public static ParticipantRectified Post(RectifyParticipant command, [Existing] Participant participant)
    {
        Personal<string>? Seal(string? value) => value is null ? null : Personal.Of(value, participant.Id);
        return new(
            command.Ground, Seal(command.Names.Given)!, Seal(command.Names.Family), [.. (command.Names.AlsoKnownAs ?? []).Select(name => Seal(name)!)], Seal(command.BirthDate), Seal(command.Phone));
    }
}
