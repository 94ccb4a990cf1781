using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>An instalment isn't given on its day. It stays owed, and is delivered once the reason is gone.</summary>
public sealed record WithholdReinsertionInstalment([property: Range(1, 99)] int Number, WithholdingReason Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class WithholdReinsertionInstalmentEndpoint
{
    public static Refusal? Validate(WithholdReinsertionInstalment command, ReintegrationCase @case, Act act) =>
        @case.MustBeLive()
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refusal.WrongState($"There is no instalment {command.Number} that waits to be delivered.").Unless(@case.Package?.Number(command.Number) is { State: InstalmentState.Planned });

    [WolverinePost("/cases/{id}/withhold-reinsertion-instalment")]
    public static ReinsertionInstalmentWithheld Post(WithholdReinsertionInstalment command, [Existing] ReintegrationCase @case) => new(command.Number, command.Reason);
}
