using System.Globalization;
using System.Xml.Linq;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Views;

namespace Concord.Transhumance.Cap;

/// <summary>
/// A message of an alert in the Common Alerting Protocol 1.2 (OASIS). The alert's id stands in <c>incidents</c> for life; a message's identifier is that id and its version,
/// and <c>references</c> names every message that it follows.
/// </summary>
internal static class CapMessage
{
    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    private const string NoEvidence = "This message is no evidence for arrest, seizure or eviction. / Ce message ne peut fonder ni arrestation, ni saisie, ni expulsion.";

    public static XDocument Of(AlertDetails alert, AlertMessage message) => new(
        new XElement(Cap + "alert",
            Text("identifier", Identifier(alert, message)),
            Text("sender", Sender(alert)),
            Text("sent", Instant(message.Sent)),
            Text("status", alert.Mode is AlertMode.Exercise ? "Exercise" : "Actual"),
            Text("msgType", message.Kind switch { AlertMessageKind.Alert => "Alert", AlertMessageKind.Cancel => "Cancel", _ => "Update" }),
            Text("scope", "Restricted"),
            Text("restriction", "For the named recipients and those whom they have to warn."),
            Text("addresses", string.Join(' ', message.Recipients.Select(recipient => recipient.Code))),
            Text("note", NoEvidence),
            References(alert, message),
            Text("incidents", alert.Id.ToString()),
            message.Content.Texts.All.Select(said => Info(alert, message, said.Language, said.Text))));

    private static XElement Info(AlertDetails alert, AlertMessage message, string language, AlertText text) => new(Cap + "info",
        Text("language", language),
        Text("category", CapWords.Category(alert.Kind)),
        Text("event", CapWords.Event(alert.Kind, language)),
        Text("responseType", message.Kind is AlertMessageKind.Cancel or AlertMessageKind.AllClear ? "AllClear" : CapWords.Response(alert.Kind)),
        Text("urgency", message.Urgency.ToString()),
        Text("severity", message.Content.Severity.ToString()),
        Text("certainty", message.Content.Certainty.ToString()),
        Text("onset", Instant(message.Content.Earliest)),
        Text("expires", Instant(message.Content.Expires)),
        Text("headline", alert.Mode is AlertMode.Exercise ? $"{(language == "fr" ? "EXERCICE" : "EXERCISE")}: {text.Headline}" : text.Headline),
        Text("description", text.Description),
        Text("instruction", text.Instruction),
        Pair("parameter", "firstSent", Instant(alert.FirstSent!.Value)),
        Pair("parameter", "latestArrival", Instant(message.Content.Latest)),
        new XElement(Cap + "area", Text("areaDesc", alert.Place), Text("polygon", Cell.Polygon(alert.Cell)), Pair("geocode", "P-CODE", alert.Place)));

    private static XElement? References(AlertDetails alert, AlertMessage message) => message.References is [] ? null
        : Text("references", string.Join(' ', alert.Messages.Where(earlier => message.References.Contains(earlier.Version)).Select(earlier => $"{Sender(alert)},{Identifier(alert, earlier)},{Instant(earlier.Sent)}")));

    private static string Identifier(AlertDetails alert, AlertMessage message) => string.Create(CultureInfo.InvariantCulture, $"{alert.Id}.{message.Version}");

    private static string Sender(AlertDetails alert) => $"{alert.Mission.ToLowerInvariant()}.transhumance.concord";

    // CAP takes no Z: UTC is written as an offset of minus nothing.
    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'-00:00'", CultureInfo.InvariantCulture);

    private static XElement Pair(string name, string what, string value) => new(Cap + name, Text("valueName", what), Text("value", value));

    private static XElement Text(string name, string value) => new(Cap + name, value);
}
