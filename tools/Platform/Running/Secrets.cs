using System.Security.Cryptography;
using System.Text.Json;

namespace Concord.Platform.Running;

/// <summary>Secrets are made once, kept in <c>.concord/secrets.json</c>, and stay the same for as long as the data do.</summary>
internal sealed class Secrets
{
    private readonly string _path;
    private readonly SortedDictionary<string, string> _known;

    public Secrets(string path)
    {
        _path = path;
        _known = File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path))! : [];
    }

    public string this[string name]
    {
        get
        {
            if (_known.TryGetValue(name, out var secret))
                return secret;

            _known[name] = Make();
            PrivateFile.Write(_path, JsonSerializer.Serialize(_known, PrivateFile.Json));
            return _known[name];
        }
    }

    // Hexadecimal, so that it needs no quoting in a shell, a form or a connection string.
    public static string Make() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}
