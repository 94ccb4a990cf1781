using System.Reflection;

namespace Concord.Hosting;

/// <summary>Every kind of problem that the gateway and the services answer with; each is served at <c>/problems/{slug}</c>.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidRequest = new("invalid-request", 400, "The request is not valid",
        "A member, header or query value is missing, unknown, of the wrong type or out of bounds.", "Correct what errors[] points at.");

    public static readonly ProblemType KeyMissing = new("idempotency-key-missing", 400, "Idempotency-Key is missing",
        "A POST that changes something came without an Idempotency-Key, so that a retry could act twice.", "Send a fresh random key with each new request and the same key with each retry.");

    public static readonly ProblemType MissionUnclear = new("mission-unclear", 400, "The mission is not clear",
        "The token holds several missions and the request names none.", "Name one in Concord-Mission, for example BFA.");

    public static readonly ProblemType Unauthenticated = new("unauthenticated", 401, "No valid token",
        "The token is missing, expired or not from the issuer this system trusts.", "Get a token at /connect/token and send it as Authorization: Bearer.");

    public static readonly ProblemType Forbidden = new("forbidden", 403, "Not allowed",
        "The token's scope or role does not allow this operation.", "Ask for a token with the scope, or have somebody with the role do it.");

    public static readonly ProblemType PurposeNotAllowed = new("purpose-not-allowed", 403, "Not for this purpose",
        "The role may not read personal data for the purpose given.", "State a purpose that the role allows, or leave it out and read without personal data.");

    public static readonly ProblemType NotFound = new("not-found", 404, "Not found",
        "There is no such record or route, or it is not yours to see; the two answers are the same.", "Check the address and the missions and areas of the token.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "Method not allowed",
        "The route exists and does not answer to this method.", "Use a method named in Allow.");

    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "Not acceptable",
        "The answer cannot be given in a form that Accept names.", "Accept application/json.");

    public static readonly ProblemType RuleRefused = new("rule-refused", 409, "Refused by a rule",
        "A rule of the field forbids this step as the record stands; its id is in rule, its wording at /v1/{context}/rules.", "Do what the rule asks for first.");

    public static readonly ProblemType WrongState = new("wrong-state", 409, "Not possible in this state",
        "The record is not in a state from which this step leads on.", "Read the record and take the step that its state allows.");

    public static readonly ProblemType InFlight = new("in-flight", 409, "Still being answered",
        "A request with the same Idempotency-Key is being worked on.", "Send the same request again a moment later.", Retry: true);

    public static readonly ProblemType Stale = new("stale", 412, "Somebody was faster",
        "The record changed since the version named in If-Match.", "Read it again, look at what changed, and decide anew with the new ETag.");

    public static readonly ProblemType TooLarge = new("too-large", 413, "The request is too large",
        "The body is larger than 1 MiB.", "Send less at a time.");

    public static readonly ProblemType WrongMediaType = new("wrong-media-type", 415, "Wrong media type",
        "The body is not JSON.", "Send Content-Type: application/json.");

    public static readonly ProblemType KeyReused = new("idempotency-key-reused", 422, "Idempotency-Key was used for another request",
        "The key was already used by this client with another body or route.", "Use a fresh key for a new request; repeat a request unchanged.");

    public static readonly ProblemType PreconditionMissing = new("precondition-missing", 428, "If-Match is missing",
        "A write to something that exists came without the version it was decided on.", "Send If-Match with the ETag of the last read.");

    public static readonly ProblemType QuotaExceeded = new("quota-exceeded", 429, "Too many requests",
        "The client used up its quota, of this class of operation or of people looked up in an hour; violated-policies names it.", "Wait as long as Retry-After says.", Retry: true);

    public static readonly ProblemType Unexpected = new("unexpected", 500, "Something went wrong here",
        "A fault in this system; it was recorded under the request's id.", "Retry with the same Idempotency-Key; if it stays, report the Request-Id.", Retry: true);

    public static readonly ProblemType BadGateway = new("bad-gateway", 502, "A service did not answer properly",
        "The service behind the gateway broke off or answered nonsense.", "Retry with the same Idempotency-Key.", Retry: true);

    public static readonly ProblemType Unavailable = new("unavailable", 503, "Not available right now",
        "A service, its database or its ledger is not reachable; nothing was changed or disclosed.", "Wait as long as Retry-After says and retry with the same Idempotency-Key.", Retry: true);

    public static readonly ProblemType ReducedCapacity = new("temporary-reduced-capacity", 503, "Requests cannot be counted right now",
        "The database that quotas are shared over is not reachable, and what was granted before is used up; nothing was changed.", "Wait as long as Retry-After says and retry with the same Idempotency-Key.", Retry: true);

    public static readonly ProblemType TimedOut = new("timed-out", 504, "No answer in time",
        "The service behind the gateway took too long; whether it acted is unknown.", "Retry with the same Idempotency-Key: it acts once.", Retry: true);

    /// <summary>The registry, by slug.</summary>
    public static readonly IReadOnlyDictionary<string, ProblemType> All = typeof(ProblemTypes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(ProblemType))
        .Select(field => (ProblemType)field.GetValue(null)!)
        .ToDictionary(type => type.Slug, StringComparer.Ordinal);

    /// <summary>The seconds to wait where the same request may succeed soon.</summary>
    internal static string? WaitFor(Problem problem) => problem.Status switch
    {
        503 => "5",
        409 when problem.Type == InFlight.With().Type => "1",
        _ => null,
    };

    /// <summary>The kind that stands for a bare <paramref name="status"/>, as the framework or a proxy sets it.</summary>
    public static ProblemType For(int status) => status switch
    {
        400 => InvalidRequest,
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        412 => Stale,
        413 => TooLarge,
        415 => WrongMediaType,
        429 => QuotaExceeded,
        502 => BadGateway,
        503 => Unavailable,
        504 => TimedOut,
        < 500 => InvalidRequest,
        _ => Unexpected,
    };
}
