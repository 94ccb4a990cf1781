using System.ComponentModel.DataAnnotations;
using Concord.Privacy;
using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Hosting.Emergencies;

/// <summary>Opens one record in an emergency. Supervisors see it at once, and another person reviews it within 72 hours.</summary>
/// <param name="Record">The record that has to be read.</param>
/// <param name="Ground">What makes it an emergency.</param>
/// <param name="Reason">Why, in words of your own.</param>
/// <param name="Minutes">How long it is needed: at most four hours.</param>
public sealed record OpenBreakGlass(Guid Record, EmergencyGround Ground, [property: StringLength(1000, MinimumLength = 20)] string Reason, [property: Range(5, 240)] int Minutes);

/// <summary>Opens a record in an emergency.</summary>
[Command(Roles.Caseworker, Roles.Supervisor)]
public static class OpenBreakGlassEndpoint
{
    /// <summary>Whether the record is there for the caller at all.</summary>
    public static Task<InSight> LoadAsync(OpenBreakGlass command, HttpContext http, IDocumentStore store, ContextModel context) => InSight.OfAsync(command.Record, http, store, context);

    /// <summary>Refuses what isn't an emergency of a person about a record in sight.</summary>
    public static Refusal? Validate(OpenBreakGlass command, InSight record, Act act) =>
        !record.IsThere ? Refusal.Absent
        : act.Person is null ? Refusal.NotAllowed("Only a person decides that it is an emergency. Name the person in Concord-On-Behalf-Of.")
        : command.Reason.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 4 ? Refusal.WrongState("The reason says nothing that could be reviewed. Say in a sentence what is happening and why this record is needed.")
        : null;

    /// <summary>Opens it, and tells those who watch.</summary>
    [WolverinePost("/break-glass")]
    public static IStartStream Post(OpenBreakGlass command, Act act, EmergencyAlarm alarm)
    {
        var (id, opened) = (Guid.NewGuid(), Opened(command, act));
        alarm.Opened(id, act, opened);
        return MartenOps.StartStream<BreakGlass>(id, opened);
    }

    /// <summary>The decision; the clock that counts is ours, not when it is said to have happened.</summary>
    public static BreakGlassOpened Opened(OpenBreakGlass command, Act act)
    {
        var time = TimeSpan.FromMinutes(command.Minutes);
        return new(command.Record, command.Ground, Personal.Of(command.Reason, command.Record), act.Actor, act.RecordedAt, act.RecordedAt + (time < BreakGlass.Longest ? time : BreakGlass.Longest), act.RecordedAt + BreakGlass.ReviewWithin);
    }
}
