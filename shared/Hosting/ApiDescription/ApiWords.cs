using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Concord.Hosting;

/// <summary>The sentences that stand above types and members in the source, so that the description says what the code promises.</summary>
internal sealed partial class ApiWords
{
    private readonly Dictionary<string, XElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<Assembly> read = [];

    /// <summary>What a type is.</summary>
    public string Of(Type type) => Text(Member(type, $"T:{Name(type)}")?.Element("summary"));

    /// <summary>What a property or a code means; a record's parameter is explained on the record.</summary>
    public string Of(Type type, MemberInfo member) =>
        Text(Member(type, $"{(member is FieldInfo ? 'F' : 'P')}:{Name(type)}.{member.Name}")?.Element("summary")) is { Length: > 0 } own
            ? own
            : Text(Member(type, $"T:{Name(type)}")?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == member.Name));

    private XElement? Member(Type type, string id)
    {
        if (read.Add(type.Assembly) && Path.ChangeExtension(type.Assembly.Location, "xml") is { } file && File.Exists(file))
        {
            foreach (var member in XDocument.Load(file).Descendants("member"))
                members[member.Attribute("name")!.Value] = member;
        }

        return members.GetValueOrDefault(id);
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement? element) => element is null ? "" : Blank().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when (element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword")) is { } named => named.Value[(named.Value.LastIndexOfAny(['.', ':']) + 1)..],
        XElement element => Text(element),
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
