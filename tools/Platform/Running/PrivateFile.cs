using System.Text.Encodings.Web;
using System.Text.Json;

namespace Concord.Platform.Running;

/// <summary>Writes a file whole or not at all, readable by its owner only, so that a full disk or a kill never leaves half a secret.</summary>
internal static class PrivateFile
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string path, string content)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        try
        {
            using (var stream = new FileStream(draft, OwnerOnly))
            using (var writer = new StreamWriter(stream))
                writer.Write(content);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static FileStreamOptions OwnerOnly => new()
    {
        Mode = FileMode.Create,
        Access = FileAccess.Write,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };
}
