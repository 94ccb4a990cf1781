using Concord.Platform.Demonstration.Region;

namespace Concord.Platform.Demonstration.Script;

/// <summary>Somebody whom a case is about. Nobody of this name and number exists but by chance.</summary>
internal sealed record Person(Place Home, string Language, string Sex, string Given, string? Family, IReadOnlyList<string> AlsoKnownAs, string BirthDate, string? Phone)
{
    // By where most cases are.
    private static readonly string[] Missions = ["BFA", "BFA", "BFA", "BFA", "MLI", "MLI", "MLI", "NER", "NER"];

    // No subscriber number of the three countries begins with 00, so that nobody is rung up by a demonstration.
    private static readonly Dictionary<string, string> Prefixes = new() { ["BFA"] = "+22600", ["MLI"] = "+22300", ["NER"] = "+22700" };

    public static Person Drawn(Chance chance, Cast cast, DateOnly presented)
    {
        var mission = cast.Mission ?? chance.Pick(Missions);
        var home = chance.Pick(Gazetteer.DistrictsOf(mission));
        var tradition = chance.Pick(NamingTradition.In(home.Parent));
        var sex = cast.Sex ?? (chance.In(72) ? "male" : chance.In(95) ? "female" : "undisclosed");
        var given = chance.Pick(sex == "female" ? tradition.Female : tradition.Male);
        var age = cast.IsChild ? chance.Between(11, 16) : AdultAge(chance);
        return new(home, tradition.Language, sex, given, FamilyName(chance, tradition, sex),
            chance.In(14) ? [chance.Pick(tradition.KnownAs)] : [], Born(chance, presented, age), chance.In(60) ? Phoned(chance, mission) : null);
    }

    /// <summary>One name is enough for about one in twelve; where there is no family name, the father's stands for it.</summary>
    private static string? FamilyName(Chance chance, NamingTradition tradition, string sex)
    {
        if (chance.In(8))
            return null;
        var father = chance.Pick(tradition.Male);
        return chance.Pick(tradition.Family) switch
        {
            "*" when tradition.Language == "tmh" => $"{(sex == "female" ? "Walet" : "Ag")} {father}",
            "*" => father,
            var family => family,
        };
    }

    // Most are young; a few are past sixty.
    private static int AdultAge(Chance chance) => chance.In(60) ? chance.Between(20, 31) : chance.In(85) ? chance.Between(32, 50) : chance.Between(51, 67);

    // Half know the year, some the month, the others the day.
    private static string Born(Chance chance, DateOnly presented, int age)
    {
        var born = presented.AddYears(-age).AddDays(-chance.Between(0, 360));
        return born.ToString(chance.In(50) ? "yyyy" : chance.In(40) ? "yyyy-MM" : "yyyy-MM-dd");
    }

    private static string Phoned(Chance chance, string mission) => $"{Prefixes[mission]}{chance.Between(0, 999_999):000000}";
}
