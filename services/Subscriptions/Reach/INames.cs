using System.Net;

namespace Concord.Subscriptions.Reach;

/// <summary>Finds the addresses of a host.</summary>
public interface INames
{
    /// <summary>Every address; none where the name leads nowhere.</summary>
    Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken stop);
}

/// <summary>Asks the resolver of the machine.</summary>
internal sealed class MachineNames : INames
{
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken stop)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, stop);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return [];
        }
    }
}
