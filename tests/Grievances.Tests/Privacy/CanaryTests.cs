using Concord.Grievances.Complainants;
using Concord.Harness;
using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Privacy;

public sealed class a_canary() : Canary<GrievancesHost>(new() { Overheard = new() })
{
    protected override async Task LiveAsync()
    {
        var submitted = A.SubmitGrievance() with { Narrative = $"{Sown.Word()} was left out.", Complainant = new ComplainantIdentity(Sown.Word(), $"+{Sown.Digits}", $"By {Sown.Word()} alone.") };
        var asked = await Service.AReceivedGrievanceAsync(submitted).After(Service, Actor.Caseworker, A.AcknowledgeReceipt()).After(Service, Actor.Supervisor, A.TriageGrievance())
            .After(Service, Actor.Supervisor, A.AssignHandler()).After(Service, Actor.Caseworker, A.AskComplainant() with { Question = $"Who is {Sown.Word()}?" });
        await Task.FromResult(asked).After(Service, Actor.Caseworker, A.RecordComplainantReply() with { Reply = $"It was {Sown.Word()}." })
            .After(Service, Actor.Caseworker, A.ProposeOutcome() with { Grounds = $"{Sown.Word()} was left out by mistake." });
        (await Service.SendAsync(Request.Command(Actor.Partner, $"{GivenOverHttp.Base}/messages", A.LeaveMessage(asked.Code) with { Text = $"{Sown.Word()} came back." }))).Status.ShouldBe(201);
        (await Service.SendAsync(Request.Command(Actor.Partner, $"{GivenOverHttp.Base}/sensitive-reports", A.ReportSensitiveConcern() with { Told = $"{Sown.Word()} asked for more." }))).Status.ShouldBe(201);
        await Service.AFiledDisputeAsync().After(Service, Actor.Caseworker, A.RegisterParty() with { Name = Sown.Word() });
    }
}
