using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.ViolenceReduction.Areas;

/// <summary>An area was looked at; whether anything is done there is decided on that.</summary>
public sealed record AssessArea([property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place, AreaAssessment Assessment);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AssessAreaEndpoint
{
    public static Refusal? Validate(AssessArea command, Act act) => act.MayOpenIn(command.Place) ?? command.Assessment.MustBeOver(act.Day);

    [WolverinePost("/areas")]
    public static IStartStream Post(AssessArea command) => MartenOps.StartStream<TargetArea>(Assessed(command));

    public static AreaAssessed Assessed(AssessArea command) => new(command.Place, command.Assessment);
}
