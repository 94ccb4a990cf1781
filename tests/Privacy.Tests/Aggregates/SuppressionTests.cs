using Concord.Privacy.Aggregates;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Privacy.Tests.Aggregates;

public sealed class a_small_count
{
    private const int Threshold = 5;

    private static Arbitrary<int[,]> Tables { get; } = Arb.From(
        from rows in Gen.Choose(1, 5)
        from columns in Gen.Choose(1, 5)
        from counts in Gen.Frequency((2, Gen.Choose(0, Threshold)), (3, Gen.Choose(0, 40)), (1, Gen.Constant(0))).ArrayOf(rows * columns)
        select Square(counts, rows, columns));

    [Fact]
    public void is_never_published() => ForAll((table, withheld) => table.Cells.Where(cell => table[cell] is > 0 and < Threshold).All(withheld.Contains));

    [Fact]
    public void is_not_recovered_from_everything_that_is_published() => ForAll((table, withheld) =>
    {
        var attacker = Knowing(table, withheld);
        return withheld.All(cell => attacker.Bounds(Unknown(table, cell)) is var (low, high) && high - low > Threshold - 0.5 && low <= table[cell] && table[cell] <= high);
    });

    [Fact]
    public void would_be_recovered_if_it_alone_were_withheld()
    {
        var table = new CountTable(new[,] { { 3, 20 }, { 20, 20 } });
        var attacker = Knowing(table, new HashSet<Cell> { new(0, 0) });
        attacker.Bounds(Unknown(table, new(0, 0))).ShouldBe((3, 3));
    }

    [Fact]
    public void would_be_recovered_where_each_line_hides_two_and_a_bridge_joins_them()
    {
        // Two squares of withheld cells, and one cell that leads from one to the other: its lines hide three each, and yet it is known.
        var table = new CountTable(new[,] { { 9, 9, 3, 30 }, { 9, 9, 30, 30 }, { 30, 30, 9, 9 }, { 30, 30, 9, 9 } });
        HashSet<Cell> twoInEachLine = [new(0, 0), new(0, 1), new(1, 0), new(1, 1), new(2, 2), new(2, 3), new(3, 2), new(3, 3), new(0, 2)];
        var (low, high) = Knowing(table, twoInEachLine).Bounds(Unknown(table, new(0, 2)));
        (high - low).ShouldBe(0, 1e-6);
    }

    [Fact]
    public void costs_as_few_others_as_it_takes()
    {
        var withheld = Suppression.Of(new CountTable(new[,] { { 3, 20, 30 }, { 20, 21, 40 }, { 50, 60, 70 } }), Threshold);
        withheld.ShouldBe([new(0, 0), new(0, 1), new(1, 0), new(1, 1)], ignoreOrder: true);
    }

    [Fact]
    public void costs_nothing_where_there_is_none() => Suppression.Of(new CountTable(new[,] { { 5, 20 }, { 20, 21 } }), Threshold).ShouldBeEmpty();

    [Fact]
    public void of_everybody_together_leaves_nothing_to_publish()
    {
        var table = new CountTable(new[,] { { 1, 2 }, { 1, 0 } });
        Suppression.Of(table, Threshold).ShouldBe(table.Cells.Where(cell => table[cell] > 0), ignoreOrder: true);
    }

    private static void ForAll(Func<CountTable, IReadOnlySet<Cell>, bool> holds) =>
        Prop.ForAll(Tables, cells => new CountTable(cells) is var table && holds(table, Suppression.Of(table, Threshold))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // Every total is the sum of its line; what is published has a value.
    private static Attacker Knowing(CountTable table, IReadOnlySet<Cell> withheld)
    {
        // Whoever knows how counts are withheld knows that each of them is one at least.
        var attacker = new Attacker([.. table.Cells.Select(cell => withheld.Contains(cell) ? 1 : 0)]);
        for (var row = 0; row <= table.Rows; row++)
            attacker.Learns(Enumerable.Range(0, table.Columns + 1).Select(column => (Unknown(table, new(row, column)), column < table.Columns ? 1 : -1)), 0);
        for (var column = 0; column <= table.Columns; column++)
            attacker.Learns(Enumerable.Range(0, table.Rows + 1).Select(row => (Unknown(table, new(row, column)), row < table.Rows ? 1 : -1)), 0);
        foreach (var cell in table.Cells.Where(cell => !withheld.Contains(cell)))
            attacker.Learns([(Unknown(table, cell), 1)], table[cell]);
        return attacker;
    }

    private static int Unknown(CountTable table, Cell cell) => (cell.Row * (table.Columns + 1)) + cell.Column;

    private static int[,] Square(int[] counts, int rows, int columns)
    {
        var cells = new int[rows, columns];
        for (var at = 0; at < counts.Length; at++)
            cells[at / columns, at % columns] = counts[at];
        return cells;
    }
}
