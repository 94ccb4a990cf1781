using System.ComponentModel.DataAnnotations;
using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Grievances.Complainants;

/// <summary>A complainant writes by their tracking code, through the hotline or the web form. Whoever works on the concern finds it there; no clock moves.</summary>
public sealed record LeaveMessage(
    [property: RegularExpression(TrackingCodes.Form)] string Code,
    [property: StringLength(4000, MinimumLength = 1)] string Text);

[Command(Roles.Partner, Roles.Caseworker)]
public static class LeaveMessageEndpoint
{
    public static Task<CodeHolder> LoadAsync(LeaveMessage command, TrackingCodes codes) => codes.FindAsync(command.Code);

    public static Refusal? Validate(LeaveMessage command, CodeHolder holder, Act act) => holder.Complainant is null ? Refusal.Absent : null;

    [WolverinePost("/messages")]
    public static (IStartStream Message, Alongside Alongside) Post(LeaveMessage command, CodeHolder holder)
    {
        var (complainant, message) = (holder.Complainant!, Guid.CreateVersion7());
        return (MartenOps.StartStream<ComplainantMessage>(message, new ComplainantMessageReceived(complainant.Grievance, complainant.Report, Personal.Of(command.Text, complainant.Id))),
            new(complainant.Report is { } report ? Elsewhere.To(report, new Sensitive.SensitiveMessageReceived(message)) : Elsewhere.To(complainant.Grievance, new MessageLeft(message))));
    }
}
