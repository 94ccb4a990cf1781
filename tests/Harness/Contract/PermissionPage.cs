using System.Text;
using Concord.Hosting;

namespace Concord.Harness.Contract;

/// <summary>The matrix as people read it; <c>CONCORD_WRITE_SNAPSHOTS=1</c> writes it anew.</summary>
internal static class PermissionPage
{
    private const string Introduction = """
        Written from the table that the tests ask of the running service, row by row: operation × role × (own area, other area, other mission,
        not there). A test fails when an operation has no row, when the service answers otherwise, or when this page differs.

        | word | in the own area | in another area, in another mission, or not there |
        |---|---|---|
        | opens | may | another area: 403; a mission not held, or none at all: 404 |
        | decides, reads | may; the rules say whether the step leads on | 404, the same bytes for all three |
        | lists | it is among them | the list, without it |
        | knows | may | may: it is about no record |
        | apart | may, of a record of its own kind; another id is 404 | 404 |
        | own … | the same, of what the partner itself presented | as if another's weren't there |
        | … approving | the same; never a system without a person behind it | |
        | – | 403 | 403 |

        """;

    public static string Of(string context, IReadOnlyDictionary<string, string[]> operations)
    {
        var page = new StringBuilder($"# Who may do what in {context.Replace('-', ' ')}\n\n{Introduction}");
        page.Append($"Each operation also asks for its scope (`{context}.read`, `.write`, `.audit`); without it the answer is 403 to every role.\n\n");
        page.Append("| operation | ").AppendJoin(" | ", Roles.All).Append(" |\n|---").Insert(page.Length, "|---", Roles.All.Count).Append("|\n");
        foreach (var (operation, may) in operations)
            page.Append($"| `{operation}` | ").AppendJoin(" | ", may.Select(word => word == "-" ? "–" : word)).Append(" |\n");
        var rows = operations.Sum(operation => PermissionsRow.Of(operation.Key, operation.Value).Count());
        return page.Append($"\n{operations.Count} operations, {rows} rows.\n").ToString();
    }
}
