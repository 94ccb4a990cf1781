namespace Concord.Platform.Testing;

/// <summary>RabbitMQ's server programs as found on this machine; the tests start brokers of their own with them.</summary>
public static class RabbitPrograms
{
    // Debian's rabbitmq-server on the search path drops to another user; the one beneath it is the program itself.
    private static readonly string[] Places = ["/usr/lib/rabbitmq/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)];

    public const string Missing = "No RabbitMQ is installed here, so the tests over it are skipped: apt-get install rabbitmq-server brings it.";

    public static bool AreInstalled => Find("rabbitmq-server") is not null && Find("epmd") is not null;

    public static string? Find(string program) => Places.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
}
