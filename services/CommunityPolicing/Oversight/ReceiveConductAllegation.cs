using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.CommunityPolicing.Oversight;

/// <summary>Something is alleged about the conduct of a security actor. Nobody is named: neither whoever says it nor of whom it is said.</summary>
public sealed record ReceiveConductAllegation(
    SecurityInstitution Institution,
    RankBand Rank,
    ConductClass Class,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    ConductSource Source,
    bool Danger,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string? Unit = null);

[Command(Roles.Oversight)]
public static class ReceiveConductAllegationEndpoint
{
    public static Refusal? Validate(ReceiveConductAllegation command, Act act) => act.MayOpenIn(command.Place);

    [WolverinePost("/oversight-cases")]
    public static IStartStream Post(ReceiveConductAllegation command, Act act) => MartenOps.StartStream<OversightCase>(Receive(command, act));

    public static ConductAllegationReceived Receive(ReceiveConductAllegation command, Act act) =>
        new(command.Institution, command.Unit, command.Rank, command.Class, command.Place, command.Source, command.Danger, act.RecordedAt);
}
