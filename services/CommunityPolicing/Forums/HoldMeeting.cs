using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Forums;

/// <summary>The forum met. Minutes hold numbers and codes: nobody is named, and nothing can be written down that would name somebody.</summary>
public sealed record HoldMeeting(
    MeetingPlace PlaceType,
    [property: MinLength(1), MaxLength(60)] IReadOnlyList<ForumAttendance> Attendance,
    bool Quorate,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<AgendaItem> Agenda,
    bool UniformsPresent,
    [property: Range(0, 100)] int ArmedPersons,
    ArmedPresence? ArmedFor = null,
    DateOnly? WomenSessionOn = null);

[Command(Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class HoldMeetingEndpoint
{
    public static Refusal? Validate(HoldMeeting command, Forum forum, Act act) =>
        forum.State.MustBe("forum", ForumState.Chartered, ForumState.Active)
        ?? Rules.NoArmsInSession.Unless(command.ArmedPersons == 0 || command.ArmedFor is not null, "Somebody armed was in the session. Minute for what reason.")
        ?? Rules.NoArmsInSession.Unless(command.ArmedPersons > 0 || command.ArmedFor is null, "A reason for arms is given, but nobody was armed. Give the number, or leave the reason out.")
        ?? Quorum.Reached(command, forum, act.Day);

    [WolverinePost("/forums/{id}/hold-meeting")]
    public static ForumMeetingHeld Post(HoldMeeting command, [Existing] Forum forum, Act act) =>
        new(act.Day, command.PlaceType, command.Attendance, command.Quorate, command.WomenSessionOn, command.ArmedPersons, command.ArmedFor, command.UniformsPresent, [.. command.Agenda.Distinct()]);
}
