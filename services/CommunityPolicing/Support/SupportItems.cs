using Concord.Hosting;

namespace Concord.CommunityPolicing.Support;

/// <summary>PO-22: the list of what can be given. Weapons, ammunition, restraints and means of surveillance are not on it and never come onto it.</summary>
internal static class SupportItems
{
    /// <summary>Every item there is, by its code.</summary>
    public static readonly IReadOnlySet<string> Offered = new SortedSet<string>(StringComparer.Ordinal)
    {
        "bicycle", "complaint-desk", "computer", "first-aid-kit", "forum-kit", "furniture", "generator", "latrine", "mentor-month", "motorcycle", "office-supplies", "post-refurbishment", "printer", "radio-handset",
        "rain-gear", "reflective-vest", "register-book", "separate-cell-for-women", "solar-lamp", "training-child-protection", "training-community-policing", "training-first-aid", "training-gender", "training-human-rights",
        "training-mediation", "water-tank", "women-desk",
    };

    /// <summary>Refuses what isn't on the list.</summary>
    public static Refusal? MustBeOffered(IEnumerable<string> items) =>
        Rules.NothingThatHarms.Unless(items.All(Offered.Contains), $"Only items of the list can be given: {string.Join(", ", Offered)}. Weapons, ammunition, restraints and means of surveillance are never among them.");
}
