namespace Concord.Hosting;

/// <summary>The bounds of a request, the same at the gateway and at the services.</summary>
public static class Limits
{
    /// <summary>The largest body, in bytes: 1 MiB.</summary>
    public const long Body = 1 << 20;

    /// <summary>Records on a page when none is asked for.</summary>
    public const int Page = 50;

    /// <summary>The most records on a page.</summary>
    public const int LargestPage = 200;
}
