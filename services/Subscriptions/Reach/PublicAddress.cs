using System.Net;
using System.Net.Sockets;

namespace Concord.Subscriptions.Reach;

/// <summary>Tells an address that anybody can reach from one that only this house can: its own machine, its network, its cloud's secrets.</summary>
/// <remarks>Source: the special-purpose address registries of IANA (RFC 6890, RFC 8190), and the addresses at which clouds keep what belongs to a machine.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. All("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24"),
        .. All("192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        .. All("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
    ];

    // Everything else of IPv6 is for one machine, one link, one site, many at once, or hides an address of IPv4.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether anybody can reach it.</summary>
    public static bool Is(IPAddress address) =>
        (address.AddressFamily is AddressFamily.InterNetwork || (address.AddressFamily is AddressFamily.InterNetworkV6 && Global.Contains(address))) && !Closed.Any(network => network.Contains(address));

    /// <summary>Whether it is this very machine, in so many words.</summary>
    public static bool IsLoopback(IPAddress address) => !address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address);

    private static IEnumerable<IPNetwork> All(params string[] networks) => networks.Select(network => IPNetwork.Parse(network));
}
