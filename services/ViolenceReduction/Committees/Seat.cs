using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A seat as it is given: the member by the number that the office knows them by, and for whom they speak.</summary>
public sealed record SeatGiven(
    [property: RegularExpression("^[A-Za-z0-9][A-Za-z0-9-]{1,39}$")] string Member,
    Sex Sex,
    AgeBand AgeBand,
    SeatGroup Group,
    [property: StringLength(100, MinimumLength = 1)] string? Name = null)
{
    internal Seat In(string mission) => new(Member, Sex, AgeBand, Group, Name is null ? null : Personal.Of(Name, Subjects.Of(mission, Member)));
}

/// <summary>A seat and who holds it. The name is sealed: to sit on a committee can cost a life.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Seat(string Member, Sex Sex, AgeBand AgeBand, SeatGroup Group, Personal<string>? Name);

/// <summary>What was looked into before an existing body may serve.</summary>
[Class(Sensitivity.Internal)]
public sealed record DueDiligence([property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Reference, bool Cleared, bool Representative);

/// <summary>Who sits on a committee, in the shares that the rules ask for.</summary>
internal static class Seats
{
    /// <summary>C-02: three in ten are women.</summary>
    public static bool HaveTheirWomen(this IReadOnlyCollection<Seat> seats) => seats.Count(seat => seat.Sex is Sex.Female) * 10 >= seats.Count * 3;

    /// <summary>C-02: youth and minorities have their seats.</summary>
    public static bool HaveTheirGroups(this IReadOnlyCollection<Seat> seats) => seats.Any(seat => seat.Group is SeatGroup.Youth) && seats.Any(seat => seat.Group is SeatGroup.Minority);
}
