using System.Text.RegularExpressions;

namespace Concord.Reintegration.Tests.Played;

/// <summary>A request of a file, as the clients in editors read it: what it is called, what the file says of its answer, and what is sent.</summary>
/// <param name="Part">The part of the file that it stands in.</param>
/// <param name="Title">What the file calls it.</param>
/// <param name="Name">By which others refer to its answer; <c>null</c> where none does.</param>
/// <param name="Status">The status that the file states; any success, where it states none.</param>
internal sealed record FiledRequest(string Part, string Title, string? Name, int? Status, HttpMethod Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    /// <summary>Whether it may have to be sent again, for what it waits for comes within seconds.</summary>
    public required bool IsAwaited { get; init; }
}

/// <summary>A file of requests: <c>###</c> parts them, <c>@</c> begins a variable, <c># @name</c> names a request. A request without a method is the heading of a part.</summary>
internal sealed partial record HttpFile(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<FiledRequest> Requests)
{
    public static HttpFile Read(string text)
    {
        var (variables, requests, part) = (new Dictionary<string, string>(), new List<FiledRequest>(), "");
        foreach (Match variable in Variable().Matches(text))
            variables.Add(variable.Groups["name"].Value, variable.Groups["value"].Value);
        foreach (var block in Block().Split(text.ReplaceLineEndings("\n")).Skip(1))
        {
            var lines = block.Split('\n');
            var (title, said) = (lines[0].Trim(), lines.Skip(1).TakeWhile(line => line.StartsWith('#')).ToList());
            if (lines.Skip(1 + said.Count).TakeWhile(line => line != "").ToList() is [var first, .. var headers])
                requests.Add(Read(part, title, string.Join('\n', said), first, headers, string.Join('\n', lines.Skip(1 + said.Count + 1 + headers.Count)).Trim()));
            else
                part = title;
        }

        return new(variables, requests);
    }

    private static FiledRequest Read(string part, string title, string said, string first, IEnumerable<string> headers, string body) => new(
        part, title,
        Named().Match(said) is { Success: true } named ? named.Groups["name"].Value : null,
        Stated().Match(said) is { Success: true } stated ? int.Parse(stated.Groups["status"].Value) : null,
        HttpMethod.Parse(first.Split(' ')[0]), first.Split(' ')[1],
        [.. headers.Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1]))], body == "" ? null : body)
    {
        IsAwaited = (title + said).Contains("within seconds", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^@(?<name>\w+) = (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex("^###", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^# @name (?<name>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"Answered with (?<status>\d{3})")]
    private static partial Regex Stated();
}
