using System.Text;

namespace Concord.Reintegration.Tests.Contract;

/// <summary>The matrix as people read it; <c>CONCORD_WRITE_SNAPSHOTS=1</c> writes it anew.</summary>
public sealed class the_published_permissions
{
    private const string Introduction = """
        # Who may do what in reintegration

        Written from the table that the tests ask of the running service, row by row: operation × role × (own area, other area, other mission,
        not there). A test fails when an operation has no row, when the service answers otherwise, or when this page differs.

        | word | in the own area | in another area, in another mission, or not there |
        |---|---|---|
        | opens | may | another area: 403; a mission not held, or none at all: 404 |
        | decides, reads | may; the rules say whether the step leads on | 404, the same bytes for all three |
        | lists | it is among them | the list, without it |
        | knows | may | may: it is about no record |
        | apart | may, of a record of its own kind; the id of a case is 404 | 404 |
        | own … | the same, of what the partner itself presented | as if another's weren't there |
        | – | 403 | 403 |

        Each operation also asks for its scope (`reintegration.read`, `.write`, `.audit`); without it the answer is 403 to every role.

        """;

    [Fact]
    public void are_the_ones_that_are_tried()
    {
        var place = Path.Combine(Root(AppContext.BaseDirectory), "docs", "permissions.md");
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") == "1")
            File.WriteAllText(place, Page());
        File.ReadAllText(place).ShouldBe(Page());
    }

    private static string Page()
    {
        var page = new StringBuilder(Introduction);
        page.Append("\n| operation | ").AppendJoin(" | ", PermissionsExpected.Roles).Append(" |\n|---|---|---|---|---|---|\n");
        foreach (var (operation, may) in PermissionsExpected.Rows)
            page.Append($"| `{operation}` | ").AppendJoin(" | ", may.Select(word => word == "-" ? "–" : word)).Append(" |\n");
        var rows = PermissionsExpected.Rows.Keys.Sum(operation => PermissionsRow.Of(operation).Count());
        return page.Append($"\n{PermissionsExpected.Rows.Count} operations, {rows} rows.\n").ToString();
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Platform.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
