namespace Concord.Gateway;

/// <summary>A single address that needs no token.</summary>
internal sealed record Door(string Path, string Destination, string Method, string Quota);
