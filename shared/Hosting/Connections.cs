using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting;

/// <summary>The ways into a context's schema, one role each: <c>admin</c> and <c>owner</c> migrate, <c>serve</c> serves, <c>seal</c> seals.</summary>
public static class Connections
{
    /// <summary>The connection that serves, tuned: statements stay prepared over a pooled connection's life.</summary>
    public static string Of(IConfiguration configuration, ContextModel context) => new NpgsqlConnectionStringBuilder(Required(configuration, "serve"))
    {
        ApplicationName = context.Name,
        IncludeErrorDetail = false,
        KeepAlive = 30,
        MaxAutoPrepare = 200,
        NoResetOnClose = true,
    }.ConnectionString;

    /// <summary>A key for <paramref name="use"/> alone, derived from the service's own, so that every process of it has the same.</summary>
    internal static byte[] DerivedKey(IConfiguration configuration, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(Key(configuration, "Privacy:IndexKey")), 32, info: Encoding.UTF8.GetBytes(use));

    /// <summary>The 32-byte key at <paramref name="path"/>, in base64, or one sentence about what to set.</summary>
    internal static string Key(IConfiguration configuration, string path) =>
        configuration[path] is { Length: >= 44 } found
            ? found
            : throw new ConfigurationFault($"{path} is not set. Set it to 32 random bytes in base64 and keep it outside the database.");

    /// <summary>The connection string named <paramref name="role"/>, or one sentence about what to set.</summary>
    public static string Required(IConfiguration configuration, string role) =>
        configuration.GetConnectionString(role) is { Length: > 0 } found
            ? found
            : throw new ConfigurationFault($"ConnectionStrings:{role} is not set. Start Concord with ./platform up, or set ConnectionStrings__{role} to a PostgreSQL connection string.");
}
