using System.Net;
using System.Net.Sockets;

namespace Concord.Harness;

/// <summary>Addresses that nobody has taken.</summary>
public static class Free
{
    /// <summary>An address on this machine where nobody listens.</summary>
    public static string Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
    }
}
