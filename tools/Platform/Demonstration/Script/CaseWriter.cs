using System.Text.Encodings.Web;
using System.Text.Json;

namespace Concord.Platform.Demonstration.Script;

/// <summary>Writes down a case, step by step, in the order of happening.</summary>
internal sealed class CaseWriter(Chance chance, Person person, Diary diary)
{
    public const string CaseManagement = "case-management";
    public const string Protection = "protection";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Step> steps = [];

    public Chance Chance => chance;

    public Person Person => person;

    public Diary Diary => diary;

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The milestones of the plan that are not reached yet.</summary>
    public Queue<Milestone> Ahead { get; } = [];

    /// <summary>The milestones that were reached.</summary>
    public List<Milestone> Reached { get; } = [];

    /// <summary>What the office still owes and awaits.</summary>
    public Promises Owed { get; } = new();

    /// <summary>What the person told of needs that change what the programme owes them.</summary>
    public bool HasDisability { get; set; }

    /// <summary>Who accompanies the participant: the caseworker, or after a transfer the supervisor of the other office.</summary>
    public string Companion { get; set; } = Actors.Caseworker;

    public CaseWriter Days(int least, int most)
    {
        diary.Turn(least, most);
        return this;
    }

    public CaseWriter LaterThatDay()
    {
        diary.LaterToday();
        return this;
    }

    public CaseWriter Then(string actor, string command, object body, string? reason = null, string purpose = CaseManagement, Part? about = null)
    {
        steps.Add(new(actor, command, JsonSerializer.Serialize(body, Json), diary.Now, purpose, reason, Refusal: null) { About = about ?? Part.Case });
        return this;
    }

    /// <summary>The step that was written last is refused, and the case rests there.</summary>
    public void ButRefused(string rule) => steps[^1] = steps[^1] with { Refusal = rule };
}

/// <summary>A step of a plan, as it is sent.</summary>
internal sealed record Milestone(string Code, string Track, string Goal, DateOnly Due, string Provider, bool Mandatory, string? MarketDemand = null, bool? ForDisability = null, string? Access = null);

/// <summary>What an office owes a participant and awaits of others: instalments, the next part of a grant, a service that goes on.</summary>
internal sealed class Promises
{
    public Queue<(int Number, DateOnly Due)> Instalments { get; } = [];

    public int? GrantPart { get; set; }

    /// <summary>How many referrals were made.</summary>
    public int Referrals { get; set; }

    /// <summary>The one that a provider works on.</summary>
    public int? UnderWay { get; set; }

    /// <summary>Nothing more comes of it.</summary>
    public void Clear()
    {
        Instalments.Clear();
        (GrantPart, UnderWay) = (null, null);
    }
}
