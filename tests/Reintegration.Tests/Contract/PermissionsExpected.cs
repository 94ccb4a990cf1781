namespace Concord.Reintegration.Tests.Contract;

/// <summary>Who may do what: written down from the field's rules, not read from the code that is held to it.</summary>
internal static class PermissionsExpected
{
    public static readonly string[] Roles = ["partner", "caseworker", "supervisor", "auditor", "subscriber"];

    // opens: makes a new record · decides: changes a record that it sees · reads: sees a record · lists: sees those it may · knows: of no record · apart: of a record of its own kind
    // own: the same, and only what it presented itself · -: never
    private const string Table = """
        GET /cases                                | own lists   | lists   | lists   | lists | -
        POST /cases                               | opens       | opens   | opens   | -     | -
        POST /cases/search                        | -           | lists   | lists   | -     | -
        GET /cases/{id}                           | own reads   | reads   | reads   | reads | -
        GET /cases/{id}/shared                    | -           | reads   | reads   | -     | -
        POST /cases/{id}/request-age-assessment   | own decides | decides | decides | -     | -
        POST /cases/{id}/record-age-determination | -           | -       | decides | -     | -
        POST /cases/{id}/route-to-child-protection| -           | decides | decides | -     | -
        POST /cases/{id}/open-screening           | -           | decides | -       | -     | -
        POST /cases/{id}/confirm-eligibility      | -           | -       | decides | -     | -
        POST /cases/{id}/deny-eligibility         | -           | -       | decides | -     | -
        POST /cases/{id}/grant-consent            | -           | decides | decides | -     | -
        POST /cases/{id}/refuse-consent           | -           | decides | decides | -     | -
        POST /cases/{id}/narrow-consent           | -           | decides | decides | -     | -
        POST /cases/{id}/withdraw-consent         | -           | decides | decides | -     | -
        POST /cases/{id}/register-participant     | -           | decides | decides | -     | -
        POST /cases/{id}/assign-caseworker        | -           | -       | decides | -     | -
        POST /cases/{id}/approve-plan             | -           | -       | decides | -     | -
        POST /cases/{id}/record-milestone-achieved| -           | decides | decides | -     | -
        POST /cases/{id}/record-follow-up-visit   | -           | decides | decides | -     | -
        POST /cases/{id}/propose-transfer         | -           | decides | decides | -     | -
        POST /cases/{id}/accept-transfer          | -           | decides | decides | -     | -
        POST /cases/{id}/decline-transfer         | -           | decides | decides | -     | -
        POST /cases/{id}/cancel-transfer          | -           | decides | decides | -     | -
        POST /cases/{id}/graduate-participant     | -           | -       | decides | -     | -
        POST /cases/{id}/record-departure         | -           | decides | decides | -     | -
        POST /cases/{id}/reopen-case              | -           | -       | decides | -     | -
        GET /participants/{id}                    | -           | apart   | apart   | apart | -
        POST /participants/{id}/rectify-participant| -          | apart   | apart   | -     | -
        GET /history/{id}                         | -           | -       | reads   | reads | -
        GET /history/{id}/state                   | -           | -       | reads   | reads | -
        GET /history/{id}/diff                    | -           | -       | reads   | reads | -
        GET /history/{id}/evidence                | -           | -       | reads   | reads | -
        GET /history/correlations/{correlation}   | -           | -       | reads   | reads | -
        GET /disclosures                          | -           | -       | -       | knows | -
        GET /indicators/caseload                  | -           | knows   | knows   | knows | -
        POST /break-glass                         | -           | knows   | knows   | -     | -
        GET /break-glass                          | -           | -       | knows   | knows | -
        POST /break-glass/{id}/review-break-glass | -           | -       | apart   | apart | -
        POST /legal-holds                         | -           | -       | knows   | -     | -
        GET /legal-holds                          | -           | -       | knows   | knows | -
        POST /legal-holds/{id}/lift-legal-hold    | -           | -       | apart   | apart | -
        POST /erasures                            | -           | knows   | knows   | -     | -
        GET /erasures                             | -           | -       | knows   | knows | -
        GET /erasures/{id}                        | -           | -       | apart   | apart | -
        POST /erasures/{id}/approve-erasure       | -           | -       | apart   | apart | -
        POST /erasures/{id}/decline-erasure       | -           | -       | apart   | apart | -
        GET /retention/due                        | -           | -       | knows   | knows | -
        GET /purposes                             | knows       | knows   | knows   | knows | knows
        GET /rules                                | knows       | knows   | knows   | knows | knows
        GET /ledger/checkpoint                    | knows       | knows   | knows   | knows | knows
        POST /ledger/cosignatures                 | knows       | knows   | knows   | knows | knows
        GET /ledger/keys                          | knows       | knows   | knows   | knows | knows
        GET /ledger/inclusion/{index}             | knows       | knows   | knows   | knows | knows
        GET /ledger/consistency                   | knows       | knows   | knows   | knows | knows
        """;

    /// <summary>For each operation, what each role may, in the order of <see cref="Roles"/>.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Rows = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0], cells => cells[1..]);
}
