using System.Runtime.InteropServices;

namespace Concord.Privacy.Aggregates;

/// <summary>Counts in rows and columns with all their totals: the last row and the last column hold the sums.</summary>
/// <remarks>Three and more dimensions are two as well: the first makes the rows, the others together make the columns.</remarks>
public sealed class CountTable
{
    private readonly int[,] counts;

    /// <summary>Sums <paramref name="cells"/>, which hold no totals yet.</summary>
    public CountTable(int[,] cells)
    {
        (Rows, Columns) = (cells.GetLength(0), cells.GetLength(1));
        counts = new int[Rows + 1, Columns + 1];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                Add(row, column, cells[row, column]);
        }
    }

    /// <summary>How many rows, without the totals; also the index of the row of totals.</summary>
    public int Rows { get; }

    /// <summary>How many columns, without the totals; also the index of the column of totals.</summary>
    public int Columns { get; }

    /// <summary>A count or a total.</summary>
    public int this[Cell cell] => counts[cell.Row, cell.Column];

    /// <summary>Every count and every total.</summary>
    public IEnumerable<Cell> Cells =>
        from row in Enumerable.Range(0, Rows + 1) from column in Enumerable.Range(0, Columns + 1) select new Cell(row, column);

    /// <summary>Whether the cell is a sum of others.</summary>
    public bool IsTotal(Cell cell) => cell.Row == Rows || cell.Column == Columns;

    private void Add(int row, int column, int count)
    {
        counts[row, column] += count;
        counts[row, Columns] += count;
        counts[Rows, column] += count;
        counts[Rows, Columns] += count;
    }
}

/// <summary>A place in a <see cref="CountTable"/>.</summary>
/// <param name="Row">The row; the number of rows is the row of totals.</param>
/// <param name="Column">The column; the number of columns is the column of totals.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cell(int Row, int Column);
