using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.SafetyChecks;

/// <summary>It is somebody else, or it can't be said. The case never learns of it.</summary>
public sealed record DismissSafetyCheck;

[Command(Roles.Link)]
public static class DismissSafetyCheckEndpoint
{
    public static Refusal? Validate(DismissSafetyCheck command, SafetyCheck check) => check.MustBeOpen();

    [WolverinePost("/safety-checks/{id}/dismiss-safety-check")]
    public static SafetyCheckDismissed Post(DismissSafetyCheck command, [Existing] SafetyCheck check, Act act) => new(act.Actor);
}
