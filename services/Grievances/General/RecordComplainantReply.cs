using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>Something that the complainant said is kept, asked for or not. It moves no clock: a nervous complainant can't delay their own case.</summary>
public sealed record RecordComplainantReply(TellingChannel Channel, [property: StringLength(8000, MinimumLength = 1)] string Reply);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordComplainantReplyEndpoint
{
    public static Refusal? Validate(RecordComplainantReply command, Grievance grievance, Act act) => grievance.MustBeLive(act);

    [WolverinePost("/grievances/{id}/record-complainant-reply")]
    public static ComplainantReplied Post(RecordComplainantReply command, [Existing] Grievance grievance) =>
        new(command.Channel, Personal.Of(command.Reply, grievance.Complainant));
}
