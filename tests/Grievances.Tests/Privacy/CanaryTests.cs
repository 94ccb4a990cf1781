using Concord.Grievances.Complainants;
using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Privacy;

/// <summary>The service with a database of its own, listened to.</summary>
public sealed class CanaryHost : GrievancesHost
{
    public CanaryHost() => Overheard = new();
}

public sealed class a_canary(CanaryHost service) : Canary(service), IClassFixture<CanaryHost>
{
    protected override async Task LiveAsync()
    {
        var submitted = A.SubmitGrievance() with { Narrative = $"{Sown.Word()} was left out.", Complainant = new ComplainantIdentity(Sown.Word(), $"+{Sown.Digits}", $"By {Sown.Word()} alone.") };
        var asked = await service.AReceivedGrievanceAsync(submitted).After(service, Actor.Caseworker, A.AcknowledgeReceipt()).After(service, Actor.Supervisor, A.TriageGrievance())
            .After(service, Actor.Supervisor, A.AssignHandler()).After(service, Actor.Caseworker, A.AskComplainant() with { Question = $"Who is {Sown.Word()}?" });
        await Task.FromResult(asked).After(service, Actor.Caseworker, A.RecordComplainantReply() with { Reply = $"It was {Sown.Word()}." })
            .After(service, Actor.Caseworker, A.ProposeOutcome() with { Grounds = $"{Sown.Word()} was left out by mistake." });
        (await service.SendAsync(Request.Command(Actor.Partner, $"{GivenOverHttp.Base}/messages", A.LeaveMessage(asked.Code) with { Text = $"{Sown.Word()} came back." }))).Status.ShouldBe(201);
        (await service.SendAsync(Request.Command(Actor.Partner, $"{GivenOverHttp.Base}/sensitive-reports", A.ReportSensitiveConcern() with { Told = $"{Sown.Word()} asked for more." }))).Status.ShouldBe(201);
        await service.AFiledDisputeAsync().After(service, Actor.Caseworker, A.RegisterParty() with { Name = Sown.Word() });
    }
}
