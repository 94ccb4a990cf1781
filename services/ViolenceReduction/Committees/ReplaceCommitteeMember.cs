using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Committees;

/// <summary>Somebody else takes a member's seat. Where that breaks a share it is taken all the same, and there are thirty days to mend it.</summary>
public sealed record ReplaceCommitteeMember([property: StringLength(40, MinimumLength = 2)] string Member, ReplacementReason Reason, SeatGiven Replacement);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class ReplaceCommitteeMemberEndpoint
{
    private const int DaysToCure = 30;

    public static Refusal? Validate(ReplaceCommitteeMember command, Committee committee) =>
        !committee.Seats.Exists(seat => seat.Member == command.Member) ? Refusal.WrongState("That member holds no seat here. Name one who does.")
        : committee.Seats.Exists(seat => seat.Member == command.Replacement.Member) ? Refusal.WrongState("The replacement holds a seat already. Name somebody else.")
        : null;

    [WolverinePost("/committees/{id}/replace-committee-member")]
    public static CommitteeMemberReplaced Post(ReplaceCommitteeMember command, [Existing] Committee committee, Act act)
    {
        var replacement = command.Replacement.In(act.Mission);
        Seat[] seats = [.. committee.Seats.Where(seat => seat.Member != command.Member), replacement];
        var holds = seats.HaveTheirWomen() && seats.HaveTheirGroups();
        return new(command.Member, command.Reason, replacement, seats.Count(seat => seat.Sex is Sex.Female), seats.Length, holds ? null : committee.CureUntil ?? act.Day.AddDays(DaysToCure));
    }
}
