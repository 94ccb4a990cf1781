using System.Text.Json.Nodes;
using Concord.Harness;

namespace Concord.Reintegration.Tests;

/// <summary>A command's body, to be spoilt.</summary>
internal static class Bodies
{
    public static JsonObject Of(object command) => JsonNode.Parse(Request.Json(command))!.AsObject();

    /// <summary>The body with another value, as JSON, for one member.</summary>
    public static string Replacing(this JsonObject body, string member, string value)
    {
        body[member] = JsonNode.Parse(value);
        return body.ToJsonString();
    }

    /// <summary>The body without one member.</summary>
    public static string Lacking(this JsonObject body, string member)
    {
        body.Remove(member);
        return body.ToJsonString();
    }
}
