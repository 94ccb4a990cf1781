namespace Concord.Privacy.Aggregates;

/// <summary>
/// How far what is withheld could be otherwise, given everything that is published. A table with its totals is a circulation:
/// each row's total flows into the row, through its cells into the columns, and through their totals back. So the exact bounds
/// that any linear programme could find are a maximum flow.
/// </summary>
internal sealed class Leeway(CountTable table, IReadOnlySet<Cell> withheld)
{
    private const int Never = int.MaxValue;
    private readonly Dictionary<Cell, int> moved = [];

    /// <summary>By how much the count in <paramref name="cell"/> is unknown at least, as far as <paramref name="enough"/>.</summary>
    public int Of(Cell cell, int enough)
    {
        var (from, to) = Ends(cell);
        var down = Math.Min(table[cell] - 1, Flow(cell, from, to, enough));
        return Math.Min(enough, down + Flow(cell, to, from, enough - down));
    }

    /// <summary>The published cells, as small ones as possible and totals last, that give <paramref name="cell"/> more leeway if they are withheld as well.</summary>
    public IEnumerable<Cell> Widening(Cell cell, int enough)
    {
        var (from, to) = Ends(cell);
        Flow(cell, to, from, enough);
        return Path(cell, to, from, Cost)!.Select(step => step.Cell).Where(found => !withheld.Contains(found));
    }

    private int Cost(Cell published) => table[published] + (table.IsTotal(published) ? table[new(table.Rows, table.Columns)] : 0);

    // Whatever the cell would carry more, or less, has to find its way back through other withheld cells.
    private int Flow(Cell cell, int source, int sink, int enough)
    {
        moved.Clear();
        var flow = 0;
        while (flow < enough && Path(cell, source, sink, _ => Never) is { } path)
        {
            var amount = Math.Min(enough - flow, path.Min(step => Capacity(step.Cell, step.Forward)));
            path.ForEach(step => moved[step.Cell] = moved.GetValueOrDefault(step.Cell) + (step.Forward ? amount : -amount));
            flow += amount;
        }

        return flow;
    }

    private List<(Cell Cell, bool Forward)>? Path(Cell excluded, int source, int sink, Func<Cell, int> cost)
    {
        var (reached, next) = (new Dictionary<int, (int From, Cell Cell, bool Forward)>(), new PriorityQueue<(int Node, int From, Cell Cell, bool Forward), long>([((source, source, default, false), 0)]));
        while (next.TryDequeue(out var step, out var spent) && !reached.ContainsKey(sink))
        {
            if (!reached.TryAdd(step.Node, (step.From, step.Cell, step.Forward)))
                continue;
            next.EnqueueRange(from found in Steps(step.Node)
                              where found.Cell != excluded && !reached.ContainsKey(found.Neighbour) && Capacity(found.Cell, found.Forward) > 0
                              let paid = withheld.Contains(found.Cell) ? 0 : cost(found.Cell)
                              where paid != Never
                              select ((found.Neighbour, step.Node, found.Cell, found.Forward), spent + paid));
        }

        return reached.ContainsKey(sink) ? [.. Back(sink)] : null;

        IEnumerable<(Cell, bool)> Back(int node) => node == source ? [] : Back(reached[node].From).Prepend((reached[node].Cell, reached[node].Forward));
    }

    // A count has no upper bound of its own, and nobody withholds a zero: whatever is withheld is known to be one at least.
    private int Capacity(Cell cell, bool forward) => table[cell] == 0 ? 0 : forward ? int.MaxValue : table[cell] - 1 + moved.GetValueOrDefault(cell);

    private IEnumerable<(int Neighbour, Cell Cell, bool Forward)> Steps(int node) =>
        LineOf(node).Select(cell => Ends(cell) is var (from, to) && from == node ? (to, cell, true) : (from, cell, false));

    private IEnumerable<Cell> LineOf(int node) => node <= table.Rows
        ? Enumerable.Range(0, table.Columns + 1).Select(column => new Cell(node, column))
        : Enumerable.Range(0, table.Rows + 1).Select(row => new Cell(row, node - table.Rows - 1));

    private (int From, int To) Ends(Cell cell)
    {
        var column = table.Rows + 1 + cell.Column;
        return cell.Row == table.Rows == (cell.Column == table.Columns) ? (cell.Row, column) : (column, cell.Row);
    }
}
