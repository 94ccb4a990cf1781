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

    public CaseWriter Then(string actor, string command, object body, string? reason = null, string purpose = CaseManagement)
    {
        steps.Add(new(actor, command, JsonSerializer.Serialize(body, Json), diary.Now, purpose, reason, Refusal: null));
        return this;
    }

    /// <summary>The step that was written last is refused, and the case rests there.</summary>
    public void ButRefused(string rule) => steps[^1] = steps[^1] with { Refusal = rule };
}

/// <summary>A step of a plan, as it is sent.</summary>
internal sealed record Milestone(string Code, string Track, string Goal, DateOnly Due, string Provider, bool Mandatory);
