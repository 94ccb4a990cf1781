using System.Net.Sockets;
using Concord.Hosting;
using Npgsql;

namespace Concord.Identity;

/// <summary>Whatever stops the process is said in one sentence on standard error, with exit code 1.</summary>
internal static class Faults
{
    public static async Task<int> SpokenPlainly(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ConfigurationFault fault)
        {
            return Say(fault.Message);
        }
        catch (NpgsqlException fault)
        {
            return Say($"PostgreSQL refused or did not answer ({fault.GetBaseException().Message}): check the connection strings and that it runs.");
        }
        catch (IOException fault) when (fault.GetBaseException() is SocketException)
        {
            return Say($"{fault.Message} Stop what holds that address, or choose another in ASPNETCORE_URLS.");
        }
    }

    private static int Say(string sentence)
    {
        Console.Error.WriteLine($"identity: {sentence}");
        return 1;
    }
}
