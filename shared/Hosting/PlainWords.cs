using System.Net.Sockets;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Whatever keeps a process from starting or migrating is said in one sentence on standard error, with exit code 1.</summary>
public static class PlainWords
{
    public static async Task<int> OnFault(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ConfigurationFault fault)
        {
            return Say(fault.Message);
        }
        catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
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
        Console.Error.WriteLine($"{AppDomain.CurrentDomain.FriendlyName}: {sentence}");
        return 1;
    }
}
