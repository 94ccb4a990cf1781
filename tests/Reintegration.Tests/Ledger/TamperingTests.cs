using System.Text;
using System.Text.RegularExpressions;

namespace Concord.Reintegration.Tests.Ledger;

/// <summary>Whoever may do everything in the database can do nothing there unseen.</summary>
public sealed partial class somebody_with_every_right(SealedBook book) : IClassFixture<SealedBook>
{
    private static string Page => Path.Combine(Root(), "docs", "tampering.md");

    public static TheoryData<string> Deeds => [.. Tampering.All.Select(tampering => tampering.Does)];

    [Theory, MemberData(nameof(Deeds))]
    public async Task is_found_out_who(string does)
    {
        var tampering = Tampering.All.Single(tampering => tampering.Does == does);
        var (live, pack) = await book.AfterAsync(tampering);
        live.Select(finding => finding.Code).ShouldContain(tampering.Live, string.Join('\n', live.Select(finding => finding.Says)));
        if (tampering.Pack.Length > 0)
            pack.ShouldContain(tampering.Pack);
        else
            pack.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("select 1")]
    [InlineData("{waits}")]
    [InlineData("{waits:any}")]
    [InlineData("{waits:early}")]
    public async Task who_does_nothing_is_not_accused(string sql)
    {
        foreach (var then in new[] { null, "" })
        {
            var (live, pack) = await book.AfterAsync(new("does nothing", sql, "") { SealedThen = then });
            live.ShouldBeEmpty();
            pack.ShouldBeEmpty();
        }
    }

    // A check that no row of the table needs could be taken away, and nobody would see it.
    [Fact]
    public void has_a_row_for_every_check()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(Root(), "shared", "Ledger.Sealing", "Live"), "*.cs").SelectMany(file => Codes().Matches(File.ReadAllText(file))).Select(code => code.Groups["code"].Value).ToHashSet();
        codes.Count.ShouldBeGreaterThan(20);
        codes.Except(Tampering.All.Select(tampering => tampering.Live)).ShouldBeEmpty();
        Tampering.All.Select(tampering => tampering.Live).Except(codes).ShouldBeEmpty();
    }

    [Fact]
    public async Task stands_in_the_table_of_the_documentation()
    {
        if (Environment.GetEnvironmentVariable("CONCORD_WRITE_SNAPSHOTS") is "1")
            await File.WriteAllTextAsync(Page, Table(), TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).ShouldBe(Table(), "renew it with CONCORD_WRITE_SNAPSHOTS=1 ./platform test Reintegration");
    }

    private static string Table()
    {
        var page = new StringBuilder("""
            # What tampering is found, and by whom

            Somebody with every right in the database, past every trigger, does this to what is sealed. `./platform verify --live` names it with the code
            in the second column (often with others beside it); a pack made afterwards shows it by the code in the third. Where the third column is empty
            the pack is made from what was sealed, tells the truth and holds. This table is written by the test that does all of it.

            Not sealed, and so not found: `mt_dotnet_type` and `user_name` of an event, `type` and times of a stream's row, and the views, which are
            made from the events. An event that is deleted before it is sealed (normally a tenth of a second) leaves a missing version and the client's answer.
            Until it is sealed, its code covers all that its leaf will hold but for the time of recording, which the store gives: that alone can be changed
            unseen in this tenth of a second, and so can its number. "Makes the ledger anew" is somebody who also stole the key that signs: only what was
            seen outside the database, by `verify --live` before or by a witness, finds that.

            | somebody | verify --live | a pack made afterwards |
            |---|---|---|

            """);
        foreach (var (does, _, live, pack) in Tampering.All)
            page.Append($"| {does} | `{live}` | {pack switch { "" => "", "no pack" => "can't be made", _ => $"`{pack}`" }} |\n");
        return page.ToString();
    }

    [GeneratedRegex("\"(?<code>(event|code|leaf|link|node|head|heads|map|fact|checkpoint|cosignature|witness|ledger|tail|state|stream|feed|seal)-[a-z]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
