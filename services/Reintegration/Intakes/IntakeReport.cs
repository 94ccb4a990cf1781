using Concord.Privacy;

namespace Concord.Reintegration.Intakes;

/// <summary>What became of a row.</summary>
[Class(Sensitivity.Confidential)]
public enum IntakeOutcome
{
    Opened, OpenedBefore, WouldOpen, Refused,
}

/// <summary>What became of a sheet, row by row. Sent again, what was opened is found opened, and the rest is tried anew.</summary>
/// <param name="Opened">How many cases were opened.</param>
/// <param name="OpenedBefore">How many had been opened when the sheet, or another one, was sent before.</param>
/// <param name="Refused">How many rows were refused.</param>
/// <param name="Rows">Each row.</param>
[Class(Sensitivity.Confidential)]
public sealed record IntakeReport(int Opened, int OpenedBefore, int Refused, IReadOnlyList<IntakeLine> Rows)
{
    internal static IntakeReport Of(IReadOnlyList<IntakeLine> rows) =>
        new(rows.Count(row => row.Outcome is IntakeOutcome.Opened), rows.Count(row => row.Outcome is IntakeOutcome.OpenedBefore), rows.Count(row => row.Outcome is IntakeOutcome.Refused), rows);
}

/// <summary>What became of one row. What stands in its fields is never said back.</summary>
/// <param name="Row">Its number, the first one 1.</param>
/// <param name="Reference">The partner's reference.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Case">The case, where there is one.</param>
/// <param name="Faults">Why it was refused.</param>
[Class(Sensitivity.Confidential)]
public sealed record IntakeLine(int Row, string? Reference, IntakeOutcome Outcome, Guid? Case, IReadOnlyList<IntakeFault> Faults);

/// <summary>What is wrong with a row.</summary>
/// <param name="Column">The column; <c>null</c> where it is the row as a whole.</param>
/// <param name="Detail">What is wrong there, and what to do.</param>
[Class(Sensitivity.Internal)]
public sealed record IntakeFault(string? Column, string Detail);
