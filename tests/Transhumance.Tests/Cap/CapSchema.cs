using System.Xml;
using System.Xml.Schema;

namespace Concord.Transhumance.Tests.Cap;

/// <summary>The schema of CAP 1.2 as OASIS published it. It stays where reference data is kept, outside the repository; a test that needs it says so where it isn't there.</summary>
internal static class CapSchema
{
    public static XmlSchemaSet Read()
    {
        var file = Find(AppContext.BaseDirectory);
        Assert.SkipWhen(file is null, "shared/data/schemas/CAP-v1.2.xsd is not beside the repository: nothing was validated against it.");
        using var reader = XmlReader.Create(file!);
        var schemas = new XmlSchemaSet();
        schemas.Add("urn:oasis:names:tc:emergency:cap:1.2", reader);
        return schemas;
    }

    // Beside the repository, or beside whatever folder it was checked out into.
    private static string? Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "shared", "data", "schemas", "CAP-v1.2.xsd") is var file && File.Exists(file))
                return file;
        }

        return Environment.GetEnvironmentVariable("CONCORD_SCHEMAS") is { } named && Path.Combine(named, "CAP-v1.2.xsd") is var found && File.Exists(found) ? found : null;
    }
}
