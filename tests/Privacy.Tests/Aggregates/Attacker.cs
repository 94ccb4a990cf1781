namespace Concord.Privacy.Tests.Aggregates;

/// <summary>
/// Somebody who knows all that was published and wants to know the rest: a linear programme over what is unknown, each of which is
/// known to be so much at least. It shares no code with what protects.
/// </summary>
internal sealed class Attacker(int[] atLeast)
{
    private readonly int unknowns = atLeast.Length;
    private const double Tiny = 1e-7;
    private readonly List<double[]> known = [];

    /// <summary>Learns that the unknowns named by <paramref name="parts"/>, each with its sign, sum up to <paramref name="sum"/>.</summary>
    public void Learns(IEnumerable<(int Unknown, int Sign)> parts, int sum)
    {
        var row = new double[unknowns + 1];
        foreach (var (unknown, sign) in parts)
        {
            row[unknown] += sign;
            sum -= sign * atLeast[unknown];
        }

        row[^1] = sum;
        known.Add(row[^1] < 0 ? [.. row.Select(value => -value)] : row);
    }

    /// <summary>Between what bounds the sum of some unknowns must lie.</summary>
    public (double Low, double High) Bounds(params int[] wanted) => (wanted.Sum(unknown => atLeast[unknown]) - Best(wanted, -1), wanted.Sum(unknown => atLeast[unknown]) + Best(wanted, 1));

    // The simplex method in two phases, with Bland's rule, which never cycles.
    private double Best(int[] wanted, int sign)
    {
        var (rows, columns) = (known.Count, unknowns + known.Count);
        var tableau = new double[rows + 1, columns + 1];
        var basis = Enumerable.Range(unknowns, rows).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < unknowns; column++)
                tableau[row, column] = known[row][column];
            (tableau[row, unknowns + row], tableau[row, columns]) = (1, known[row][^1]);
        }

        Aim(tableau, basis, column => column < unknowns ? 0 : -1);
        Climb(tableau, basis, columns);
        for (var row = 0; row < rows; row++)
        {
            if (basis[row] >= unknowns && Enumerable.Range(0, unknowns).FirstOrDefault(column => Math.Abs(tableau[row, column]) > Tiny, -1) is >= 0 and var column)
                Pivot(tableau, basis, row, column);
        }

        Aim(tableau, basis, column => wanted.Contains(column) ? sign : 0);
        return Climb(tableau, basis, unknowns) ? tableau[rows, columns] : double.PositiveInfinity;
    }

    private static void Aim(double[,] tableau, int[] basis, Func<int, double> worth)
    {
        var (rows, columns) = (tableau.GetLength(0) - 1, tableau.GetLength(1) - 1);
        for (var column = 0; column <= columns; column++)
            tableau[rows, column] = (column < columns ? -worth(column) : 0) + Enumerable.Range(0, rows).Sum(row => worth(basis[row]) * tableau[row, column]);
    }

    private static bool Climb(double[,] tableau, int[] basis, int enterable)
    {
        var (rows, columns) = (basis.Length, tableau.GetLength(1) - 1);
        while (Enumerable.Range(0, enterable).FirstOrDefault(column => tableau[rows, column] < -Tiny, -1) is >= 0 and var entering)
        {
            var leaving = Enumerable.Range(0, rows).Where(row => tableau[row, entering] > Tiny)
                .OrderBy(row => Math.Round(tableau[row, columns] / tableau[row, entering], 6)).ThenBy(row => basis[row]).FirstOrDefault(-1);
            if (leaving < 0)
                return false;
            Pivot(tableau, basis, leaving, entering);
        }

        return true;
    }

    private static void Pivot(double[,] tableau, int[] basis, int pivotRow, int pivotColumn)
    {
        var (height, width) = (tableau.GetLength(0), tableau.GetLength(1));
        var pivot = tableau[pivotRow, pivotColumn];
        for (var column = 0; column < width; column++)
            tableau[pivotRow, column] /= pivot;
        for (var row = 0; row < height; row++)
        {
            var factor = tableau[row, pivotColumn];
            for (var column = 0; row != pivotRow && factor != 0 && column < width; column++)
                tableau[row, column] -= factor * tableau[pivotRow, column];
        }

        basis[pivotRow] = pivotColumn;
    }
}
