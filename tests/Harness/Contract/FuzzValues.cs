namespace Concord.Harness.Contract;

/// <summary>What is put where it doesn't belong.</summary>
internal static class FuzzValues
{
    public static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "QUERY"];

    public static readonly string?[] MediaTypes = [null, "", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/problem+json", "application/json; charset=utf-16", "json", "*/*"];

    public static readonly string[] Ids = ["not-a-uuid", "%2e%2e%2f", "%F0%9F%98%80", "%FF", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000001}", "1", "'", new string('a', 2000)];

    public static readonly string[] Queries = ["?x=1", "?limit=-1", "?limit=0", "?limit=99999999999", "?limit=abc", "?limit=1&limit=2", "?after=%00", "?after=abc", "?after=" + "A", "?state=9", "?state=%00", "?office=%00", "?office=%FF%FE", "?version=-1", "?version=x", "?version=9223372036854775807", "?at=yesterday", "?at=9999-12-31T23:59:59Z", "?occurred=0001-01-01T00:00:00Z", "?size=-1", "?index=x", "?from=-1&to=9223372036854775807", "?%00=1", "?=", "?validate_only=maybe", "?validate_only=true&validate_only=true", "?validate_only="];

    public static readonly string[] Odd = ["", " ", "\t", "x", "*", "null", "-1", "\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", "'; drop table mt_events; --", "<script>", "\u202Eabc", "é", "😀", "2025-02-30T00:00:00Z", "01/02/2025", "5", "9999-12-31T23:59:59Z", new string('x', 300), new string('x', 5000)];

    public static readonly string[] Headers = ["If-Match", "Idempotency-Key", "Concord-Mission", "Concord-Purpose", "Concord-Reason", "Concord-Occurred-At", "Concord-On-Behalf-Of"];
}
