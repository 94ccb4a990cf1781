using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Transhumance.Signals;

/// <summary>Somebody reports what happened, what moves, or that people share in peace. Through which chain it came is a code; the account stays sealed.</summary>
public sealed record ReportSignal(
    SignalKind Kind,
    HarmScale Harm,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{4,10}$")] string Place,
    SourceClass Source,
    [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string Chain,
    Guid? Movement = null,
    [property: StringLength(4000)] string? Account = null);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee)]
public static class ReportSignalEndpoint
{
    public static Refusal? Validate(ReportSignal command, Act act) =>
        act.MayOpenIn(command.Place)
        ?? (Families.Of(command.Kind) is SignalFamily.Peace && command.Harm is not HarmScale.None ? Refusal.WrongState("A signal of peace tells of no harm. Report the harm as a signal of its own.") : null);

    [WolverinePost("/signals")]
    public static IStartStream Post(ReportSignal command, Act act) => NewRecord.Of<Signal>(id => Reported(command, id, act));

    /// <summary>The decision.</summary>
    public static SignalReported Reported(ReportSignal command, Guid id, Act act) => new(
        command.Kind, command.Harm, command.Place, command.Source, command.Chain, act.OccurredAt, command.Movement, command.Account is { Length: > 0 } account ? Personal.Of(account, id) : null);
}
