using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Hosting.Holds;

/// <summary>Keeps everything about a person from erasure until the hold is lifted.</summary>
/// <param name="Subject">The person, by their record's id.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reference">The file that documents it, without a name.</param>
/// <param name="ReviewOn">When somebody asks whether it is still needed: within a year.</param>
public sealed record PlaceLegalHold(Guid Subject, HoldGround Ground, [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference, DateOnly ReviewOn);

/// <summary>Places a legal hold.</summary>
[Command(Roles.Supervisor, Approves = true)]
public static class PlaceLegalHoldEndpoint
{
    /// <summary>Whether the person is there for the caller at all.</summary>
    public static Task<InSight> LoadAsync(PlaceLegalHold command, HttpContext http, IDocumentStore store, ContextModel context) => InSight.OfAsync(command.Subject, http, store, context);

    /// <summary>Refuses a hold that nobody would ever look at again.</summary>
    public static Refusal? Validate(PlaceLegalHold command, InSight subject, Act act) =>
        !subject.IsThere ? Refusal.Absent
        : command.ReviewOn <= act.Day || command.ReviewOn > act.Day.AddYears(1) ? Refusal.WrongState("A hold is looked at again within a year. Give a day after today and no later than that.")
        : null;

    /// <summary>Places it.</summary>
    [WolverinePost("/legal-holds")]
    public static IStartStream Post(PlaceLegalHold command, Act act) => MartenOps.StartStream<LegalHold>(Guid.NewGuid(), Placed(command, act));

    /// <summary>The decision.</summary>
    public static LegalHoldPlaced Placed(PlaceLegalHold command, Act act) => new(command.Subject, command.Ground, command.Reference, command.ReviewOn, act.Actor);
}
