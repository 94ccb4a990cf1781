using System.Net;

namespace Concord.Hosting;

/// <summary>The page of a kind of problem, for whoever follows a <c>type</c> in a browser.</summary>
internal static class ProblemPage
{
    public static string Of(ProblemType type) => Page(type.Title, $"""
        <p><code>{type.Slug}</code>, HTTP {type.Status}</p>
        <h2>Why</h2><p>{Text(type.Cause)}</p>
        <h2>What to do</h2><p>{Text(type.Cure)}</p>
        <h2>Try again?</h2><p>{(type.Retry ? "Yes: the same request, with the same Idempotency-Key." : "Not unchanged: it would be refused again.")}</p>
        <p><a href="/problems">All kinds of problem</a></p>
        """);

    public static string Index() => Page("Kinds of problem",
        "<ul>" + string.Concat(ProblemTypes.All.Values.OrderBy(type => type.Status).Select(type => $"""<li>{type.Status} <a href="/problems/{type.Slug}">{Text(type.Title)}</a></li>""")) + "</ul>");

    private static string Page(string title, string body) => $"""
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)} · Concord</title>
        <style>body{"{"}font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem{"}"}</style>
        <h1>{Text(title)}</h1>{body}</html>
        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
