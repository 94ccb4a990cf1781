using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.ServiceProviders;

namespace Concord.Reintegration.Cases;

/// <summary>A plan that a caseworker and the participant wrote down, before anybody approved it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record PlanDraft(IReadOnlyList<Milestone> Milestones, string Drafter);

/// <summary>What every plan must hold, whether it is drafted, approved or revised.</summary>
internal static class Plans
{
    private static readonly Track[] Social = [Track.Social, Track.Psychosocial];

    /// <summary>R-19: it is economic and social, every milestone is due later and has a code of its own.</summary>
    public static Refusal? MustBeWhole(this IReadOnlyList<Milestone> milestones, ReintegrationCase @case, DateOnly day) =>
        Refuse(milestones.Any(milestone => milestone.Track is Track.Economic), "The plan lacks an economic milestone.")
        ?? Refuse(milestones.Any(milestone => Social.Contains(milestone.Track)), "The plan lacks a social or psychosocial milestone.")
        ?? Refuse(milestones.All(milestone => milestone.Due > day || @case.Achieved.Contains(milestone.Code)), "Each milestone is due after the day of approval.")
        ?? Refuse(milestones.DistinctBy(milestone => milestone.Code).Count() == milestones.Count, "Two milestones share a code.");

    /// <summary>R-21 and R-23: training leads to work that is asked for, and somebody with a disability can reach what is planned.</summary>
    public static Refusal? MustLeadSomewhere(this IReadOnlyList<Milestone> milestones) =>
        Rules.TrainingMeetsDemand.Unless(milestones.All(milestone => milestone.Track is not Track.Vocational || milestone.MarketDemand is not null), "Name the code of the market demand that the training meets, from the opportunity mapping.")
        ?? Rules.PlacesAreReachable.Unless(milestones.All(milestone => !Bears(milestone) || milestone.Access is not null), "Answer first whether venue and transport are within reach for a person with a disability.")
        ?? Rules.PlacesAreReachable.Unless(milestones.All(milestone => !Bears(milestone) || milestone.Access is not AccessAnswer.NotReachable), "A milestone is out of reach for a person with a disability. Arrange transport, or plan it elsewhere.");

    /// <summary>R-19: whoever provides stands in the directory of services for the area, once it holds anybody for it.</summary>
    public static Refusal? MustBeOffered(this IReadOnlyList<Milestone> milestones, ReintegrationCase @case, ServiceDirectory? directory) =>
        Refuse(directory is null || milestones.All(milestone => @case.Achieved.Contains(milestone.Code) || directory.Knows(milestone.Provider, @case.Place)), "A provider doesn't stand in the directory for this area. Name one that does, or list it first.");

    private static bool Bears(Milestone milestone) => milestone.ForDisability is true;

    private static Refusal? Refuse(bool holds, string detail) => Rules.PlansAreWholeAndAgreed.Unless(holds, detail);
}
