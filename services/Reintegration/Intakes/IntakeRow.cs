using System.Text.Json;
using System.Text.Json.Nodes;
using Concord.Hosting;
using Concord.Hosting.Neighbours;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Intakes;

/// <summary>A row of a partner's sheet: a person to be presented, under the reference by which the partner knows them.</summary>
/// <param name="Number">Its number, the first one 1.</param>
/// <param name="Fields">What stands in it, by column; <c>null</c> where it has not as many fields as there are columns.</param>
internal sealed record IntakeRow(int Number, IReadOnlyDictionary<string, string>? Fields)
{
    // Each column and the member of the command that it fills.
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["reference"] = "/reference", ["source"] = "/source", ["place"] = "/place", ["sex"] = "/sex", ["given_name"] = "/names/given", ["family_name"] = "/names/family",
        ["also_known_as"] = "/names/alsoKnownAs", ["birth_date"] = "/birthDate", ["phone"] = "/phone", ["age_in_doubt"] = "/ageInDoubt",
    };

    public static IReadOnlyCollection<string> Columns => Members.Keys;

    public static IReadOnlyList<string> Needed { get; } = ["reference", "place", "sex", "given_name"];

    /// <summary>Whether its reference stands in an earlier row of the sheet.</summary>
    public bool IsSecond { get; init; }

    public string? Reference => Fields?.GetValueOrDefault("reference");

    /// <summary>The one record of a kind that this row leads to, however often it is sent: the partner and its reference say which.</summary>
    public Guid RecordOf(string kind, Act act) => Neighbourhood.RecordOf($"intake {kind}|{act.Mission}|{act.Caller.Subject}|{Reference}", Guid.Empty);

    /// <summary>The command that the row stands for, or its faults by column.</summary>
    public (PresentCandidate? Command, IReadOnlyList<IntakeFault> Faults) Read()
    {
        if (Fields is null)
            return (null, [new(Column: null, "has not as many fields as there are columns")]);
        if (IsSecond)
            return (null, [new("reference", "stands in an earlier row of this sheet")]);
        if (Needed.Where(column => !Fields.ContainsKey(column)).ToList() is { Count: > 0 } empty)
            return (null, [.. empty.Select(column => new IntakeFault(column, "is empty"))]);
        return Read(new(Fields), []);
    }

    // A code that is unknown ends the reading; with another in its place the rest is read as well, so that a partner learns of every fault at once.
    private static (PresentCandidate? Command, IReadOnlyList<IntakeFault> Faults) Read(Dictionary<string, string> fields, IReadOnlyList<IntakeFault> before)
    {
        var command = StrictJson.Read<PresentCandidate>(JsonSerializer.SerializeToUtf8Bytes(Body(fields)), out var faults);
        IntakeFault[] all = [.. before, .. faults.Select(fault => new IntakeFault(ColumnOf(fault.Pointer), fault.Detail))];
        if (command is not null || ColumnOf(faults[0].Pointer) is not { } column || !fields.Remove(column))
            return (all is [] ? command : null, all);
        if (column == "sex")
            fields[column] = "unknown";
        return Read(fields, all);
    }

    private static JsonObject Body(IReadOnlyDictionary<string, string> fields)
    {
        var (body, names) = (new JsonObject { ["source"] = "partner" }, new JsonObject());
        foreach (var (column, value) in fields)
        {
            var member = Members[column].TrimStart('/').Split('/');
            (member.Length == 1 ? body : names)[member[^1]] = column switch
            {
                "also_known_as" => new JsonArray([.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => (JsonNode)name)]),
                "age_in_doubt" when bool.TryParse(value, out var doubted) => doubted,
                _ => value,
            };
        }

        body["names"] = names;
        return body;
    }

    private static string? ColumnOf(string pointer) => Members.FirstOrDefault(member => pointer.StartsWith(member.Value, StringComparison.Ordinal)).Key;
}
