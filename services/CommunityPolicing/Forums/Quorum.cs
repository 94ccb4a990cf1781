using Concord.Contracts;
using Concord.Hosting;

namespace Concord.CommunityPolicing.Forums;

/// <summary>PO-01: when a meeting speaks for the forum.</summary>
internal static class Quorum
{
    private const int DaysToWomenSession = 14;

    /// <summary>Refuses to minute a meeting as quorate that wasn't.</summary>
    public static Refusal? Reached(HoldMeeting command, Forum forum, DateOnly day) => !command.Quorate ? null
        : Refuse(Attended(command, ForumGroup.Police), "No police were present. Minute the meeting as not quorate.")
        ?? Refuse(Attended(command, ForumGroup.LocalAuthority), "No local authority was present. Minute the meeting as not quorate.")
        ?? Refuse(command.Attendance.Any(attended => IsOfCommunity(attended.Group)), "Nobody of the community was present. Minute the meeting as not quorate.")
        ?? Refuse(WomenHoldTheirShare(forum) || WomenMet(command.WomenSessionOn, day), $"Women hold less than 30 % of the filled seats. Hold a women's session within {DaysToWomenSession} days and name its day, or minute the meeting as not quorate.");

    /// <summary>Whether a group speaks for the community.</summary>
    public static bool IsOfCommunity(ForumGroup group) => group is not (ForumGroup.Police or ForumGroup.LocalAuthority);

    private static bool WomenHoldTheirShare(Forum forum) =>
        forum.Held.Count > 0 && 10 * forum.Held.Values.Count(seat => seat.Sex is Sex.Female) >= 3 * forum.Held.Count;

    private static bool WomenMet(DateOnly? session, DateOnly day) => session is { } on && Math.Abs(on.DayNumber - day.DayNumber) <= DaysToWomenSession;

    private static bool Attended(HoldMeeting command, ForumGroup group) => command.Attendance.Any(attended => attended.Group == group);

    private static Refusal? Refuse(bool holds, string detail) => Rules.QuorumIsReached.Unless(holds, detail);
}
