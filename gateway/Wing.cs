namespace Concord.Gateway;

/// <summary>A part of the house behind the gateway: where it lies, who answers there, and what a token needs to enter.</summary>
/// <param name="Prefix">The path under which everything belongs to this wing.</param>
/// <param name="Destination">The service that answers; its address is <c>Destinations:{Destination}</c>.</param>
internal sealed record Wing(string Prefix, string Destination)
{
    /// <summary>Any one of these scopes is enough for GET, HEAD, POST …/search and what a witness hands in.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>Any one of these scopes is enough to decide on emergencies, holds and erasures, which auditors do who write nothing else.</summary>
    public IReadOnlyList<string> Oversee { get; init; } = [];

    /// <summary>Any one of these scopes is enough for everything else.</summary>
    public IReadOnlyList<string> Write { get; init; } = [];
}
