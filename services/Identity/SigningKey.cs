using System.Security.Cryptography;
using Concord.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Concord.Identity;

/// <summary>The ES256 key that signs tokens: the one named by <c>Identity:SigningKey</c>, else made once in the folder <c>Identity:Keys</c> and kept.</summary>
internal static class SigningKey
{
    public static ECDsaSecurityKey From(IConfiguration configuration) => Load(Locate(configuration));

    private static string Locate(IConfiguration configuration)
    {
        if (configuration["Identity:SigningKey"] is { Length: > 0 } named)
            return named;

        if (configuration["Identity:Keys"] is not { Length: > 0 } folder)
            throw new ConfigurationFault("Say where the signing key is kept: a folder in Identity:Keys, or a PEM file in Identity:SigningKey.");

        var path = Path.Combine(folder, "signing.pem");
        if (!File.Exists(path))
            Make(path);
        return path;
    }

    private static void Make(string path)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (var file = new StreamWriter(draft, options))
            file.Write(key.ExportPkcs8PrivateKeyPem());

        try
        {
            // Never over an existing file: of two that start together, the second takes the first one's key.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static ECDsaSecurityKey Load(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new ConfigurationFault($"The signing key {path} cannot be read ({fault.Message}): it must be a P-256 private key in PEM.");
        }

        return key.KeySize == 256
            ? new ECDsaSecurityKey(key) { KeyId = Base64UrlEncoder.Encode(new ECDsaSecurityKey(key).ComputeJwkThumbprint()) }
            : throw new ConfigurationFault($"The signing key {path} has {key.KeySize} bits: ES256 needs a P-256 key.");
    }
}
