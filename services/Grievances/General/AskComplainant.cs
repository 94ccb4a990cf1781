using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.Grievances.General;

/// <summary>The complainant is asked something, in person or as a question that they find by their tracking code. No clock pauses by that alone.</summary>
public sealed record AskComplainant(
    TellingChannel Channel,
    [property: StringLength(2000, MinimumLength = 1)] string Question,
    DateOnly ReplyBy,
    bool IsInterview = false);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class AskComplainantEndpoint
{
    public static Refusal? Validate(AskComplainant command, Grievance grievance, Act act) =>
        grievance.MustBe(act, GrievanceState.Admissible, GrievanceState.UnderReview, GrievanceState.UnderAppeal)
        ?? (command.ReplyBy > act.Day ? null : Refusal.WrongState("Give the complainant at least a day to reply."));

    [WolverinePost("/grievances/{id}/ask-complainant")]
    public static ComplainantAsked Post(AskComplainant command, [Existing] Grievance grievance) =>
        new(command.Channel, command.ReplyBy, command.IsInterview, Personal.Of(command.Question, grievance.Complainant));
}
