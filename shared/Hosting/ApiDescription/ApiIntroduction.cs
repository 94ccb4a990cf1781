using System.Text.Json.Nodes;

namespace Concord.Hosting;

/// <summary>What a partner reads first: how a request is made, and where a token comes from.</summary>
public static class ApiIntroduction
{
    /// <summary>The contract in a few lines.</summary>
    public const string Text = """
        Casework of peacebuilding, the same contract at every address.

        - **Retry safely**: every POST that changes something carries an `Idempotency-Key`; a repetition is answered as the first time.
        - **Overwrite nothing unseen**: a write to something that exists names its version in `If-Match`; answers give the version in `ETag`.
        - **Problems** are `application/problem+json` (RFC 9457); `type` leads to a page with cause and cure, `errors[]` points at each fault.
        - **Not there and not yours** are the same answer.
        - **Personal values** leave only for a purpose in `Concord-Purpose`. Names and numbers are searched in a body, never in an address.
        - Unknown members, doubled members, bodies over 1 MiB or deeper than 32 are refused.
        """;

    /// <summary>Where a token is asked for, and what each scope allows.</summary>
    public static JsonObject Tokens(string address = "/") => new()
    {
        ["type"] = "oauth2",
        ["description"] = "Client credentials; a token holds for ten minutes at most. Its claims say role, office, missions and areas.",
        ["flows"] = new JsonObject
        {
            ["clientCredentials"] = new JsonObject
            {
                ["tokenUrl"] = $"{address}connect/token",
                ["scopes"] = new JsonObject(Scopes.All.Select(scope => KeyValuePair.Create(scope, (JsonNode?)Allows(scope)))),
            },
        },
    };

    /// <summary>What its bearer may do.</summary>
    public static string Allows(string scope) => scope.Split('.') switch
    {
        ["feeds", "read"] => "Read what is published, in every context.",
        ["feeds", "strict"] => "Read the strict channel: sensitive reports, conduct, safety.",
        [var context, "read"] => $"Read in {context}.",
        [var context, "write"] => $"Give commands in {context}.",
        [var context, "audit"] => $"Read whole histories in {context}.",
        _ => "Act for the person named in Concord-On-Behalf-Of.",
    };
}
