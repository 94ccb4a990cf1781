using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.ViolenceReduction.Committees;

/// <summary>A meeting that voted: when, who took part in the vote, and how many of each sex were for and against. How a single member voted is never recorded.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Meeting(DateOnly HeldOn, [property: MinLength(1), MaxLength(30)] IReadOnlyList<string> Voters, Ballots Ballots);

/// <summary>Votes by sex; whoever voted and stands in none of them abstained.</summary>
[Class(Sensitivity.Internal)]
public sealed record Ballots(
    [property: Range(0, 30)] int WomenFor, [property: Range(0, 30)] int WomenAgainst,
    [property: Range(0, 30)] int MenFor, [property: Range(0, 30)] int MenAgainst,
    [property: Range(0, 30)] int OthersFor = 0, [property: Range(0, 30)] int OthersAgainst = 0)
{
    internal bool Carried => WomenFor + MenFor + OthersFor > WomenAgainst + MenAgainst + OthersAgainst;
}
