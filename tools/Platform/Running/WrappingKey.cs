using System.Globalization;
using System.Security.Cryptography;

namespace Concord.Platform.Running;

/// <summary>
/// The file with the key that wraps a service's subject keys, and its replacement: the next key lies beside it before anything is wrapped under it, and the former
/// one stays beside it afterwards, for as long as a backup of the key database needs it. Killed between any two steps, it goes on with the same next key.
/// </summary>
internal sealed class WrappingKey(string file)
{
    private const string Verb = "rewrap-keys";
    private const int Length = 32;

    /// <summary>Replaces it; answers what the service said of it.</summary>
    public async Task<string> ReplaceAsync(ServicePlan plan, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return "no key yet";
        var next = $"{file}.next";
        if (!File.Exists(next))
            Make(next);

        var environment = new Dictionary<string, string>(plan.Environment)
        {
            ["Privacy__KeyEncryptionKey"] = Convert.ToBase64String(await File.ReadAllBytesAsync(next, cancellation)),
            ["Privacy__FormerKeyEncryptionKeys"] = Convert.ToBase64String(await File.ReadAllBytesAsync(file, cancellation)),
        };
        var result = await new Tool("dotnet", plan.Project.Assembly, Verb) { Folder = plan.Project.Folder, Environment = environment }.RunAsync(cancellation);
        if (!result.Succeeded)
            throw RefusalException.For($"The keys of {plan.Name} were not wrapped anew: {result.LastLine} Put that right and run ./platform keys rewrap again; until then its personal values may not open.", result.Output);
        File.Move(file, $"{file}.until-{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}");
        File.Move(next, file);
        return result.LastLine;
    }

    // Whole, or not there.
    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var made = new FileStream($"{path}.draft", options))
            made.Write(RandomNumberGenerator.GetBytes(Length));
        File.Move($"{path}.draft", path);
    }
}
