using Concord.Contracts;
using Concord.Harness;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Deliveries;
using Concord.Transhumance.Views;

namespace Concord.Transhumance.Tests.Deliveries;

public sealed class send_alert_decides
{
    [Theory, Shows("TR-26")]
    [InlineData(AlertSeverity.Extreme, 2)]
    [InlineData(AlertSeverity.Severe, 2)]
    [InlineData(AlertSeverity.Moderate, 12)]
    public void by_when_an_answer_is_awaited(AlertSeverity severity, int hours) => Ladder.AnswerBy(Request.Instant, severity).ShouldBe(Request.Instant.AddHours(hours));

    [Fact, Shows("TR-04")]
    public void at_the_channel_again_that_an_exercise_reaches_no_live_group() =>
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker, Given.AnIssuedAlert() with { Mode = AlertMode.Exercise }).ShouldBeBy("TR-04");

    [Fact, Shows("TR-02")]
    public void that_a_cancel_goes_out_as_a_cancel()
    {
        var sent = SendAlertEndpoint.Sent(A.SendAlert(), Given.ACancelledAlert(), Acting.Caseworker);
        (sent.Kind, sent.AlertVersion).ShouldBe((AlertMessageKind.Cancel, 2));
    }

    [Fact, Shows("TR-03")]
    public void that_what_has_expired_is_not_sent()
    {
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker, Given.AnExpiredAlert()).ShouldBeBy("TR-03");
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker.Later(24 * 6), Given.AnIssuedAlert()).ShouldBeBy("TR-03");
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker.Later(24 * 6), Given.ACancelledAlert()).ShouldBeNull();
    }

    [Fact]
    public void that_it_goes_to_whom_it_is_meant_for()
    {
        Deciding.Refusal(A.SendAlert() with { Recipient = "FARM-DORI-9" }, new object(), Acting.Caseworker, Given.AnIssuedAlert()).ShouldBeByState();
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker).ShouldBeByState();
        Deciding.Refusal(A.SendAlert(), new object(), Acting.Caseworker, Given.AnApprovedAlert()).ShouldBeByState();
    }
}

public sealed class a_delivery
{
    [Theory, Shows("TR-26")]
    [InlineData(AlertChannel.Sms, AlertChannel.Voice)]
    [InlineData(AlertChannel.Radio, AlertChannel.Voice)]
    [InlineData(AlertChannel.Voice, AlertChannel.RelayVisit)]
    [InlineData(AlertChannel.RelayVisit, null)]
    public void that_failed_names_the_next_rung(AlertChannel tried, AlertChannel? next) =>
        RecordDeliveryFailureEndpoint.Post(A.RecordDeliveryFailure(), Given.ADelivery() with { Sent = Given.ADelivery().Sent with { Channel = tried } }).Next.ShouldBe(next);

    [Fact]
    public void is_answered_by_somebody_of_a_role_and_after_a_time() =>
        AcknowledgeAlertEndpoint.Post(A.AcknowledgeAlert(), Given.ADelivery(), Acting.Committee.Later(0.5)).ShouldBe(new(RecipientAnswer.WillAct, "committee", 30));

    [Fact]
    public void is_answered_once_and_not_after_it_failed()
    {
        Deciding.Refusal(A.AcknowledgeAlert(), Given.ADelivery().After(A.AcknowledgeAlert(), Acting.Committee), Acting.Committee).ShouldBeByState();
        Deciding.Refusal(A.AcknowledgeAlert(), Given.ADelivery().After(A.RecordDeliveryFailure(), Acting.Caseworker), Acting.Committee).ShouldBeByState();
        Deciding.Refusal(A.AcknowledgeAlert(), Given.ADelivery().After(A.RecordDelivery(), Acting.Caseworker), Acting.Committee).ShouldBeNull();
        Deciding.Refusal(A.RecordDelivery(), Given.ADelivery().After(A.RecordDelivery(), Acting.Caseworker), Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_delivery_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task arrives_and_is_answered_and_stands_on_the_board()
    {
        var alert = await service.AnIssuedAlertAsync();
        var told = await service.OpenAsync(Actor.Caseworker, "deliveries", A.SendAlert(alert.Id)).After(service, Actor.Caseworker, A.RecordDelivery()).After(service, Actor.Committee, A.AcknowledgeAlert());
        var failed = await service.OpenAsync(Actor.Caseworker, "deliveries", A.SendAlert(alert.Id) with { Recipient = A.Herders.Code, Channel = AlertChannel.Sms }).After(service, Actor.Caseworker, A.RecordDeliveryFailure());

        (await service.DetailsAsync(told)).GetProperty("answer").GetProperty("answer").GetString().ShouldBe("willAct");
        (await service.DetailsAsync(failed)).GetProperty("failure").GetProperty("next").GetString().ShouldBe("voice");
        (await service.HistoryAsync(told)).ShouldBe(["alert-sent", "alert-delivered", "alert-acknowledged"]);

        var board = (await service.SendAsync(Request.Get(Actor.Supervisor, $"{alert.Url}/board"))).ShouldShow();
        board.GetProperty("oneSided").GetBoolean().ShouldBeFalse();
        board.GetProperty("recipients").EnumerateArray().Select(line => (line.GetProperty("recipient").GetProperty("code").GetString(), line.GetProperty("delivery") is { ValueKind: System.Text.Json.JsonValueKind.Object } delivery ? delivery.GetProperty("state").GetString() : null))
            .ShouldBe([(A.Authority.Code, null), (A.Farmers.Code, "acknowledged"), (A.Herders.Code, "failed")]);
    }

    [Fact, Shows("TR-26")]
    public void is_late_on_the_board_when_nobody_answered()
    {
        var sent = Fold.Of<DeliveryDetails>(SendAlertEndpoint.Sent(A.SendAlert(), Given.AnIssuedAlert(), Acting.Caseworker));
        BoardLine.Of(A.Farmers, [sent], Request.Instant.AddHours(2)).Late.ShouldBeFalse();
        BoardLine.Of(A.Farmers, [sent], Request.Instant.AddHours(3)).Late.ShouldBeTrue();
        BoardLine.Of(A.Farmers, [Fold.After(sent, new AlertAcknowledged(RecipientAnswer.CannotAct, "committee", 5))], Request.Instant.AddHours(3)).Late.ShouldBeFalse();
        BoardLine.Of(A.Farmers, [], Request.Instant.AddHours(3)).Late.ShouldBeFalse();
    }
}
