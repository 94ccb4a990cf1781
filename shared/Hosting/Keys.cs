using System.Globalization;
using System.Security.Cryptography;
using Concord.Privacy.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Where a context's subject keys are and what wraps them: a database apart from the events, and a key apart from both.</summary>
internal static class Keys
{
    /// <summary>The verb that wraps every subject's key anew, once a new wrapping key is configured and the former one named beside it. No event is touched.</summary>
    public const string Rewrap = "rewrap-keys";

    private const string Key = "Privacy:KeyEncryptionKey";
    private const string File = "Privacy:KeyEncryptionFile";

    public static SubjectKeys AddSubjectKeys(this IHostApplicationBuilder builder, ContextModel context)
    {
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Connections.Required(builder.Configuration, "keys")) { ApplicationName = $"{context.Name} keys", MaxAutoPrepare = 20, NoResetOnClose = true });
        var keys = new SubjectKeys(database, context.Schema, new HeldKeys(Current(builder), Former(builder.Configuration)));
        builder.Services.AddSingleton(_ => keys);
        return keys;
    }

    /// <summary>Wraps them anew and says how many; then the former key can be let go.</summary>
    public static async Task RewrapAsync(WebApplication app)
    {
        var wrapped = await app.Services.GetRequiredService<SubjectKeys>().RewrapAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"{wrapped.ToString(CultureInfo.InvariantCulture)} keys were wrapped anew.");
    }

    private static byte[] Current(IHostApplicationBuilder builder)
    {
        if (builder.Configuration[Key] is { Length: > 0 })
            return Convert.FromBase64String(Connections.Key(builder.Configuration, Key));
        if (builder.Configuration[File] is not { Length: > 0 } file)
            throw new ConfigurationFault($"{Key} is not set. Set it to 32 random bytes in base64 and keep it outside every database: it wraps the keys that seal personal values.");
        return builder.Environment.IsProduction()
            ? throw new ConfigurationFault($"{File} is for development: whoever takes the disk takes the file. Set {Key} from a secret store instead.")
            : ReadOrMake(file);
    }

    private static byte[] ReadOrMake(string file)
    {
        if (!System.IO.File.Exists(file))
            Make(file);
        return System.IO.File.ReadAllBytes(file) is { Length: SubjectKey.Length } key
            ? key
            : throw new ConfigurationFault($"{file} doesn't hold a key of {SubjectKey.Length} bytes. Restore it: without it no personal value can be read.");
    }

    // Two processes that start at once take the same one, and neither sees half of it.
    private static void Make(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var made = new FileStream(draft, options))
            made.Write(RandomNumberGenerator.GetBytes(SubjectKey.Length));
        try
        {
            System.IO.File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(file))
        {
            System.IO.File.Delete(draft);
        }
    }

    private static IEnumerable<byte[]> Former(IConfiguration configuration) =>
        (configuration["Privacy:FormerKeyEncryptionKeys"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Convert.FromBase64String);
}
