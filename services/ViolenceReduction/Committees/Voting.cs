using Concord.Contracts;
using Concord.Hosting;

namespace Concord.ViolenceReduction.Committees;

/// <summary>What is asked of every vote of a committee on a proposal.</summary>
internal static class Voting
{
    /// <summary>The meeting was one of a committee that may vote, of those who may vote on this proposal, and of enough of them.</summary>
    /// <param name="committee">The committee.</param>
    /// <param name="meeting">Its meeting.</param>
    /// <param name="project">The proposal that it voted on.</param>
    /// <param name="elsewhere">Those who voted on it in the other committee.</param>
    /// <param name="act">Who records it.</param>
    public static Refusal? MayDecide(this Committee committee, Meeting meeting, Guid project, IEnumerable<string> elsewhere, Act act)
    {
        var voters = meeting.Voters.Distinct().ToList();
        var deciding = committee.Deciding(project).ToList();
        return (meeting.HeldOn <= act.Day ? null : Refusal.WrongState("The meeting lies ahead. Record its vote once it was held."))
            ?? Rules.CommitteesAreShared.Unless(committee.MayVoteOn(meeting.HeldOn), $"The committee lacks the shares of its seats since before {committee.CureUntil:O}. Fill its seats first; until then it has no votes.")
            ?? Refuse(voters.TrueForAll(voter => committee.Seats.Exists(seat => seat.Member == voter)), "Somebody voted who holds no seat. Name members only.")
            ?? Refuse(voters.TrueForAll(voter => deciding.Exists(seat => seat.Member == voter)), "A member with a declared interest voted. Let the others vote alone.")
            ?? Refuse(!voters.Intersect(elsewhere).Any(), "Somebody sat in both votes on this proposal. Let the others vote alone.")
            ?? Refuse(voters.Count >= committee.QuorumFor(project), $"There is no quorum: {committee.QuorumFor(project)} of {deciding.Count} members without an interest have to vote.")
            ?? (Fits(meeting.Ballots, [.. deciding.Where(seat => voters.Contains(seat.Member))]) ? null : Refusal.WrongState("There are more votes of a sex than voters of it. Count again."));
    }

    /// <summary>How many have to vote: more than half of those who may.</summary>
    public static int QuorumFor(this Committee committee, Guid project) => committee.Deciding(project).Count() / 2 + 1;

    private static bool Fits(Ballots ballots, IReadOnlyCollection<Seat> voters)
    {
        var (women, men) = (voters.Count(seat => seat.Sex is Sex.Female), voters.Count(seat => seat.Sex is Sex.Male));
        return ballots.WomenFor + ballots.WomenAgainst <= women && ballots.MenFor + ballots.MenAgainst <= men && ballots.OthersFor + ballots.OthersAgainst <= voters.Count - women - men;
    }

    private static Refusal? Refuse(bool holds, string detail) => Rules.VotesAreCleanAndQuorate.Unless(holds, detail);
}
