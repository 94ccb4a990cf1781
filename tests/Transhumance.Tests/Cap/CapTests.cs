using System.Xml.Linq;
using System.Xml.Schema;
using Concord.Harness;
using Concord.Transhumance.Alerts;

namespace Concord.Transhumance.Tests.Cap;

public sealed class a_message_in_cap(TranshumanceHost service)
{
    private static readonly XNamespace Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    [Fact]
    public async Task is_valid_and_names_those_before_it_whatever_it_is()
    {
        var updated = await service.AnUpdatedAlertAsync();
        var cleared = await Task.FromResult(updated).After(service, Actor.Supervisor, A.IssueAllClear(1, 2), facts: 2);
        var cancelled = await service.AnIssuedAlertAsync().After(service, Actor.Supervisor, A.CancelAlert(), facts: 2);
        XDocument[] chain = [await CapAsync(cleared, 1), await CapAsync(cleared, 2), await CapAsync(cleared)];
        var cancel = await CapAsync(cancelled);

        foreach (var message in chain.Append(cancel))
            Faults(message).ShouldBeEmpty();
        chain.Select(message => Of(message, "msgType")).ShouldBe(["Alert", "Update", "Update"]);
        (Of(cancel, "msgType"), Of(cancel, "responseType"), Of(chain[2], "responseType"), Of(chain[0], "responseType")).ShouldBe(("Cancel", "AllClear", "AllClear", "Prepare"));
        chain[0].Descendants(Namespace + "references").ShouldBeEmpty();
        Of(chain[1], "references").ShouldBe(Reference(chain[0]));
        Of(chain[2], "references").ShouldBe($"{Reference(chain[0])} {Reference(chain[1])}");
        Of(cancel, "references").ShouldBe(Reference(await CapAsync(cancelled, 1)));
        chain.Select(message => Of(message, "incidents")).Distinct().ShouldBe([cleared.Id.ToString()]);
        chain.Select(message => Of(message, "identifier")).ShouldBe(Enumerable.Range(1, 3).Select(version => $"{cleared.Id}.{version}"));
    }

    [Fact, Shows("TR-04")]
    public async Task of_an_exercise_says_so_wherever_it_can()
    {
        var exercise = await service.ADraftAsync((spot, signal) => A.DraftAlert(spot, signal, DateTimeOffset.UtcNow) with { Mode = AlertMode.Exercise })
            .After(service, Actor.Supervisor, A.ApproveAlert()).After(service, Actor.Supervisor, A.IssueExercise());
        var message = await CapAsync(exercise);

        Faults(message).ShouldBeEmpty();
        Of(message, "status").ShouldBe("Exercise");
        message.Descendants(Namespace + "headline").Select(headline => headline.Value.Split(':')[0]).ShouldBe(["EXERCISE", "EXERCICE"]);
        Of(message, "addresses").Split(' ').ShouldAllBe(address => address.StartsWith("EX-"));
    }

    [Fact, Shows("TR-25")]
    public async Task says_in_each_message_that_it_is_no_evidence() =>
        Of(await CapAsync(await service.AnIssuedAlertAsync()), "note").ShouldBe("This message is no evidence for arrest, seizure or eviction. / Ce message ne peut fonder ni arrestation, ni saisie, ni expulsion.");

    [Fact]
    public async Task speaks_each_language_and_is_restricted_and_coarse()
    {
        var message = await CapAsync(await service.AnIssuedAlertAsync());
        message.Descendants(Namespace + "language").Select(language => language.Value).ShouldBe(["en", "fr"]);
        (Of(message, "scope"), Of(message, "addresses"), Of(message, "status"), Of(message, "category")).ShouldBe(("Restricted", "MAIRIE-DJIBO FARM-DJIBO-3 HERD-SOUM-1", "Actual", "Safety"));
        (Of(message, "urgency"), Of(message, "severity"), Of(message, "certainty")).ShouldBe(("Expected", "Severe", "Likely"));
        Of(message, "polygon").ShouldBe("14.1,-1.6 14.1,-1.5 14.2,-1.5 14.2,-1.6 14.1,-1.6");
        message.Descendants(Namespace + "geocode").First().Elements().Select(element => element.Value).ShouldBe(["P-CODE", "BF5603"]);
        Of(message, "sender").ShouldBe("bfa.transhumance.concord");
    }

    [Fact]
    public async Task is_not_there_before_the_alert_was_issued_nor_for_a_version_that_never_was()
    {
        var draft = await service.ADraftAsync();
        (await service.SendAsync(Request.Get(Actor.Partner, $"{draft.Url}/cap"))).ShouldBeProblem("not-found", 404);
        var issued = await service.AnIssuedAlertAsync();
        (await service.SendAsync(Request.Get(Actor.Partner, $"{issued.Url}/cap?version=2"))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Partner, $"{issued.Url}/cap?size=2"))).ShouldPointAt("query:size");
    }

    [Fact]
    public async Task that_is_wrong_is_found_by_the_schema()
    {
        var message = await CapAsync(await service.AnIssuedAlertAsync());
        message.Descendants(Namespace + "sent").Single().Value = "2025-01-15T09:00:00Z";
        Faults(message).ShouldNotBeEmpty();
    }

    private async Task<XDocument> CapAsync(StandingRecord alert, int? version = null)
    {
        var reply = await service.SendAsync(Request.Get(Actor.Partner, version is null ? $"{alert.Url}/cap" : $"{alert.Url}/cap?version={version}"));
        reply.Status.ShouldBe(200, reply.Body);
        reply.Header("Content-Type").ShouldBe("application/cap+xml; charset=utf-8");
        return XDocument.Parse(reply.Body);
    }

    private static string Of(XDocument message, string element) => message.Descendants(Namespace + element).First().Value;

    private static string Reference(XDocument message) => $"{Of(message, "sender")},{Of(message, "identifier")},{Of(message, "sent")}";

    private static List<string> Faults(XDocument message)
    {
        var faults = new List<string>();
        message.Validate(CapSchema.Read(), (_, fault) => faults.Add(fault.Message));
        return faults;
    }
}
