using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Grievances.Land;

/// <summary>A dispute over land, water or passage is brought in.</summary>
public sealed record FileLandDispute(LandDisputeKind Kind, [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor)]
public static class FileLandDisputeEndpoint
{
    public static Refusal? Validate(FileLandDispute command, Act act) => act.MayOpenIn(command.Place);

    [WolverinePost("/land-disputes")]
    public static IStartStream Post(FileLandDispute command, Act act) => MartenOps.StartStream<LandDispute>(new LandDisputeFiled(command.Kind, command.Place, Grievance: null, act.Actor));
}
