using Concord.Harness;

namespace Concord.ViolenceReduction.Tests;

/// <summary>A proposal in a running service, with what it rests on.</summary>
internal sealed record StandingProject(StandingRecord Area, StandingRecord Selecting, StandingRecord Reviewing, StandingRecord Project);

/// <summary>Areas, committees and projects at each stage, brought there over HTTP by the people who would.</summary>
internal static class GivenOverHttp
{
    private const string Root = "/v1/violence-reduction";

    // When proposals are chosen and presented, three weeks before everything else is done.
    private static readonly DateOnly Proposed = new(2025, 1, 15);

    public static Task<StandingRecord> AnAssessedAreaAsync(this ViolenceReductionHost service) => service.OpenAsync(Actor.Caseworker, "areas", A.AssessArea());

    public static async Task<StandingRecord> AnAreaWithCriteriaAsync(this ViolenceReductionHost service)
    {
        var area = await service.DoneAsync(Actor.Supervisor, await service.AnAssessedAreaAsync(), A.SelectArea());
        return await service.DoneAsync(Actor.Caseworker, area, A.PublishEligibilityCriteria());
    }

    public static Task<StandingRecord> AReviewingCommitteeAsync(this ViolenceReductionHost service) => service.OpenAsync(Actor.Supervisor, "committees", A.SeatReviewers());

    public static async Task<StandingProject> AProposalAsync(this ViolenceReductionHost service)
    {
        var area = await service.AnAreaWithCriteriaAsync();
        return new(
            area, await service.OpenAsync(Actor.Caseworker, "committees", A.SeatCommittee(area.Id)), await service.AReviewingCommitteeAsync(),
            await service.OpenAsync(Actor.Partner, "projects", A.SubmitProposal(area.Id)));
    }

    public static Task<StandingProject> APresentedProposalAsync(this ViolenceReductionHost service) => service.AProposalAsync()
        .After(service, Actor.Committee, standing => A.SelectProposal(standing.Selecting.Id)).After(service, Actor.Caseworker, standing => A.PresentForReview(standing.Reviewing.Id), Proposed);

    public static Task<StandingProject> AContractedProjectAsync(this ViolenceReductionHost service) => service.APresentedProposalAsync()
        .After(service, Actor.Supervisor, standing => A.ApproveProposal(standing.Reviewing.Id)).After(service, Actor.Committee, _ => A.GiveCommunitySignOff())
        .After(service, Actor.Supervisor, _ => A.ClearPartner()).After(service, Actor.Supervisor, _ => A.SignGrantAgreement());

    public static Task<StandingProject> AProjectAllAccountedForAsync(this ViolenceReductionHost service) => service.AContractedProjectAsync()
        .AfterTrancheAsync(service, 1).AfterTrancheAsync(service, 2);

    public static Task<StandingProject> AClosedProjectAsync(this ViolenceReductionHost service) => service.AProjectAllAccountedForAsync()
        .After(service, Actor.Caseworker, _ => A.CompleteWorks()).After(service, Actor.Caseworker, _ => A.HandOverAsset()).After(service, Actor.Supervisor, _ => A.CloseProject());

    /// <summary>The project after one more command, which must succeed.</summary>
    public static async Task<StandingProject> After(this Task<StandingProject> preparing, ViolenceReductionHost service, Actor actor, Func<StandingProject, object> command, DateOnly? on = null)
    {
        var standing = await preparing;
        return standing with { Project = await service.DoneAsync(actor, standing.Project, command(standing), on) };
    }

    /// <summary>A record after one more command, which must succeed.</summary>
    public static async Task<StandingRecord> DoneAsync(this ViolenceReductionHost service, Actor actor, StandingRecord record, object command, DateOnly? on = null) =>
        record with { Version = (await service.DoAsync(actor, record, command, on)).ShouldHaveDone(204, record.Version + 1).Version };

    /// <summary>Sends a command about a record as it was seen last, in February 2025 where no day is said.</summary>
    public static Task<Reply> DoAsync(this ViolenceReductionHost service, Actor actor, StandingRecord record, object command, DateOnly? on = null) =>
        service.SendAsync(Request.Command(actor, $"{record.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(record.Version).At(new(on ?? Later.Day, new TimeOnly(9, 0), TimeSpan.Zero)));

    public static async Task<StandingRecord> OpenAsync(this ViolenceReductionHost service, Actor actor, string collection, object command) =>
        new((await service.SendAsync(Request.Command(actor, $"{Root}/{collection}", command))).ShouldHaveDone(201, version: 1).Location, 1);

    private static Task<StandingProject> AfterTrancheAsync(this Task<StandingProject> preparing, ViolenceReductionHost service, int number) => preparing
        .After(service, Actor.Supervisor, _ => A.ReleaseTranche(number)).After(service, Actor.Caseworker, _ => A.RecordMonitoringVisit(number))
        .After(service, Actor.Partner, _ => A.SubmitTrancheReport(number)).After(service, Actor.Caseworker, _ => A.AcceptTrancheReport(number));
}
