using System.Net;
using System.Net.Sockets;

namespace Concord.Subscriptions.Reach;

/// <summary>
/// Lets nothing that a subscriber names lead back into the house. A name is resolved once for each connection, every address it has must be public, and the
/// connection goes to the very address that was looked at: a name that answers otherwise a moment later gains nothing.
/// </summary>
public sealed class Perimeter(INames names, IConfiguration configuration)
{
    /// <summary>Whether this machine itself counts as outside, to develop and to test with.</summary>
    public bool OpensLoopback { get; } = configuration.GetValue<bool>("Webhooks:AllowLoopback");

    /// <summary>What is wrong with a receiver's address; <c>null</c> where it may be reached.</summary>
    public async Task<string?> FaultAsync(Uri url, CancellationToken stop)
    {
        var addresses = await names.FindAsync(url.IdnHost, stop);
        if (url.Scheme != Uri.UriSchemeHttps && !(OpensLoopback && addresses.All(PublicAddress.IsLoopback)))
            return "is not https";
        return addresses is [] ? "names a host that can't be found" : addresses.All(IsOpen) ? null : "leads to an address that is not public";
    }

    /// <summary>Connects to what may be reached, and to nothing else.</summary>
    /// <exception cref="NotPublicException">The name leads to an address that may not be reached.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var addresses = await names.FindAsync(context.DnsEndPoint.Host, stop);
        if (!addresses.All(IsOpen))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsOpen(IPAddress address) => PublicAddress.Is(address) || (OpensLoopback && PublicAddress.IsLoopback(address));
}

/// <summary>A name leads to an address that only this house can reach.</summary>
internal sealed class NotPublicException : IOException;
