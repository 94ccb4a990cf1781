namespace Concord.Platform.Demonstration.Script;

/// <summary>What is referred to providers. The partner's client answers for its own; of the others one hears by telephone.</summary>
internal static class Services
{
    private static readonly string[] Asked = ["civil-papers", "literacy-course", "physiotherapy", "listening-circle", "tailoring"];

    /// <summary>Referred and accepted: what comes of it is told at a later visit.</summary>
    public static CaseWriter Referred(this CaseWriter tell)
    {
        if (tell.Owed.UnderWay is not null || tell.Companion != Actors.Caseworker)
            return tell;
        tell.Refer(Partner).Days(1, 4);
        if (tell.Chance.In(20))
            return tell.Answer("decline-service-referral", new { reason = tell.Chance.Pick(["noCapacity", "outOfReach", "insecurity"]) });
        tell.Owed.UnderWay = tell.Owed.Referrals - 1;
        return tell.Answer("accept-service-referral", new { startsOn = tell.Diary.Today.AddDays(7) });
    }

    /// <summary>Referred to somebody who doesn't answer, and taken back.</summary>
    public static CaseWriter ReferredInVain(this CaseWriter tell) => tell.Refer($"PRV-{tell.Person.Home.Mission}-{tell.Chance.Between(1, 12):00}").Days(20, 28)
        .Then(Actors.Caseworker, "withdraw-service-referral", new { reason = tell.Chance.Pick(["noAnswer", "ownWish", "otherProvider"]) }, about: Part.Referral(tell.Owed.Referrals - 1));

    /// <summary>The provider says what came of the service, where one is under way.</summary>
    public static CaseWriter Served(this CaseWriter tell)
    {
        if (tell.Owed.UnderWay is not { } number)
            return tell;
        tell.Owed.UnderWay = null;
        return tell.LaterThatDay().Then(Actors.Partner, "fulfil-service-referral",
            new { outcome = tell.Chance.Pick(["completed", "completed", "completedWithCertificate", "partlyCompleted"]), on = tell.Diary.Today, satisfaction = tell.Chance.Between(2, 5) }, about: Part.Referral(number));
    }

    /// <summary>The code of the partner whose client plays: the office in its token.</summary>
    public const string Partner = "PARTNER-SAHEL";

    private static CaseWriter Refer(this CaseWriter tell, string provider)
    {
        tell.Owed.Referrals++;
        return tell.LaterThatDay().Then(Actors.Caseworker, "make-service-referral", new { provider, service = tell.Chance.Pick(Asked), slice = tell.Chance.In(50) ? new[] { "needs" } : ["needs", "skills"], replyBy = tell.Diary.Today.AddDays(14) });
    }

    private static CaseWriter Answer(this CaseWriter tell, string command, object body) => tell.Then(Actors.Partner, command, body, about: Part.Referral(tell.Owed.Referrals - 1));
}
