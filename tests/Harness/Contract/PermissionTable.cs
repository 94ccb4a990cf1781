using Concord.Hosting;
using Shouldly;

namespace Concord.Harness.Contract;

/// <summary>Who may do what in a context: written down from the field's rules, not read from the code that is held to it.</summary>
public static class PermissionTable
{
    // opens: makes a new record · decides: changes a record that it sees · reads: sees a record · lists: sees those it may · knows: of no record · apart: of a record of its own kind
    // approving: on others' work, so that a system without a person behind it never may · own: the same, and only what it presented itself
    private const string EveryContext = """
        GET /history/{id}                        | supervisor reads, auditor reads
        GET /history/{id}/state                  | supervisor reads, auditor reads
        GET /history/{id}/diff                   | supervisor reads, auditor reads
        GET /history/{id}/evidence               | supervisor reads, auditor reads
        GET /history/correlations/{correlation}  | supervisor reads, auditor reads
        GET /disclosures                         | auditor knows
        GET /subjects/{id}/copy                  | caseworker apart, supervisor apart, safeguarding apart
        POST /break-glass                        | caseworker knows, supervisor knows
        GET /break-glass                         | supervisor knows, auditor knows
        POST /break-glass/{id}/review-break-glass| supervisor apart approving, auditor apart approving
        POST /legal-holds                        | supervisor knows approving
        GET /legal-holds                         | supervisor knows, auditor knows
        POST /legal-holds/{id}/lift-legal-hold   | supervisor apart approving, auditor apart approving
        POST /erasures                           | caseworker knows approving, supervisor knows approving
        GET /erasures                            | supervisor knows, auditor knows
        GET /erasures/{id}                       | supervisor apart, auditor apart
        POST /erasures/{id}/approve-erasure      | supervisor apart approving, auditor apart approving
        POST /erasures/{id}/decline-erasure      | supervisor apart approving, auditor apart approving
        GET /parked                              | supervisor knows, auditor knows
        POST /parked/{id}/replay-parked                 | supervisor apart approving
        POST /parked/{id}/discard-parked                | supervisor apart approving
        GET /retention/due                       | supervisor knows, auditor knows
        GET /purposes                            | everybody knows
        GET /rules                               | everybody knows
        GET /ledger/checkpoint                   | everybody knows
        POST /ledger/cosignatures                | everybody knows
        GET /ledger/keys                         | everybody knows
        GET /ledger/inclusion/{index}            | everybody knows
        GET /ledger/consistency                  | everybody knows
        POST /feed/erasure-acknowledgements      | partner knows, subscriber knows
        GET /feed                                | everybody knows
        GET /feed/position                       | everybody knows
        GET /feed/strict                         | everybody knows
        GET /feed/strict/position                | everybody knows
        GET /feed/types                          | everybody knows
        GET /feed/schemas/{type}                 | everybody knows
        """;

    /// <summary>For each operation of a context whose own lines are <paramref name="own"/>, what each role may, in the order of <see cref="Roles.All"/>. A line of its own stands for that of every context.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(string own) => $"{own}\n{EveryContext}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
        .DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => ByRole(cells[1]));

    private static string[] ByRole(string cell)
    {
        var may = cell.Split(',', StringSplitOptions.TrimEntries).Select(word => word.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);
        may.Keys.Except(Roles.All).Where(role => role != "everybody").ShouldBeEmpty();
        return [.. Roles.All.Select(role => may.GetValueOrDefault(role) ?? may.GetValueOrDefault("everybody", "-"))];
    }
}
