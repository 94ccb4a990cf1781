using Concord.Grievances.Views;
using Concord.Harness;
using Concord.Harness.Contract;

[assembly: AssemblyFixture(typeof(Concord.Grievances.Tests.GrievancesHost))]

namespace Concord.Grievances.Tests;

/// <summary>The grievances service as it runs, once for all tests of this assembly.</summary>
public class GrievancesHost() : ContextHost<GrievanceDetails>("grievances")
{
    public override string Permissions => """
        GET /grievances                                  | partner own lists, caseworker lists, supervisor lists, auditor lists
        POST /grievances                                 | partner opens, caseworker opens, supervisor opens
        POST /grievances/follow-up                       | partner knows, caseworker knows
        POST /messages                                   | partner knows, caseworker knows
        GET /grievances/{id}                             | partner own reads, caseworker reads, supervisor reads, auditor reads
        POST /grievances/{id}/acknowledge-receipt        | caseworker decides, supervisor decides
        POST /grievances/{id}/triage-grievance           | caseworker decides, supervisor decides
        POST /grievances/{id}/declare-conflict           | caseworker decides, supervisor decides
        POST /grievances/{id}/assign-handler             | supervisor decides
        POST /grievances/{id}/ask-complainant            | caseworker decides, supervisor decides
        POST /grievances/{id}/record-complainant-reply   | caseworker decides, supervisor decides
        POST /grievances/{id}/propose-outcome            | caseworker decides approving, supervisor decides approving
        POST /grievances/{id}/approve-outcome            | supervisor decides approving
        POST /grievances/{id}/communicate-outcome        | caseworker decides, supervisor decides
        POST /grievances/{id}/record-complainant-response| caseworker decides, supervisor decides
        POST /grievances/{id}/close-grievance            | supervisor decides approving
        POST /grievances/{id}/reopen-grievance           | supervisor decides approving
        POST /grievances/{id}/withdraw-grievance         | caseworker decides, supervisor decides
        POST /grievances/{id}/lodge-appeal               | caseworker decides, supervisor decides
        POST /grievances/{id}/seat-appeal-panel          | supervisor decides approving
        POST /grievances/{id}/decide-appeal              | caseworker decides approving, supervisor decides approving
        GET /clocks                                      | caseworker lists, supervisor lists, auditor lists
        GET /clocks/{id}                                 | caseworker reads, supervisor reads, auditor reads
        POST /clocks/{id}/pause-clock                    | caseworker decides, supervisor decides
        POST /clocks/{id}/resume-clock                   | caseworker decides, supervisor decides
        GET /complainants/{id}                           | safeguarding reads
        GET /sensitive-reports                           | safeguarding lists
        POST /sensitive-reports                          | partner opens, caseworker opens, supervisor opens, committee opens, safeguarding opens
        GET /sensitive-reports/{id}                      | safeguarding reads
        POST /sensitive-reports/{id}/route-sensitive-report| safeguarding decides approving
        POST /sensitive-reports/{id}/confirm-body-receipt| safeguarding decides
        POST /sensitive-reports/{id}/record-body-feedback| safeguarding decides
        POST /sensitive-reports/{id}/close-sensitive-report| safeguarding decides approving
        GET /land-disputes                               | partner own lists, caseworker lists, supervisor lists, auditor lists
        POST /land-disputes                              | partner opens, caseworker opens, supervisor opens
        GET /land-disputes/{id}                          | partner own reads, caseworker reads, supervisor reads, auditor reads
        POST /land-disputes/{id}/register-party          | caseworker decides, supervisor decides
        POST /land-disputes/{id}/record-claim            | caseworker decides, supervisor decides
        POST /land-disputes/{id}/screen-for-mediation    | caseworker decides approving, supervisor decides approving
        GET /mediator-standbys                           | caseworker lists, supervisor lists, auditor lists
        GET /mediator-standbys/{id}                      | caseworker reads, supervisor reads, auditor reads
        POST /mediator-standbys/{id}/name-standby-mediator| caseworker decides approving, supervisor decides approving
        POST /mediator-standbys/{id}/decline-standby     | caseworker decides approving, supervisor decides approving
        """;

    public override object Search => new { code = "22222-33333-44444-55555" };

    // What stands must not become due while it is looked at: it was received now.
    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["grievances"] = async () => await this.AReceivedGrievanceAsync(at: DateTimeOffset.UtcNow),
        ["clocks"] = async () => await this.AClockAsync(await this.AReceivedGrievanceAsync(at: DateTimeOffset.UtcNow)),
        ["complainants"] = async () => await this.AComplainantAsync(await this.AReceivedGrievanceAsync(at: DateTimeOffset.UtcNow)),
        ["sensitive-reports"] = async () => await this.AReportAsync(at: DateTimeOffset.UtcNow),
        ["mediator-standbys"] = () => this.AStandbyAsync(),
        ["land-disputes"] = async () => await this.AFiledDisputeAsync(),
    };
}

/// <summary>The service with a database of its own, so that nothing stands there but what a class of tests put there.</summary>
public sealed class OwnHost : GrievancesHost;

public sealed class the_permission_matrix(OwnHost service) : PermissionMatrix(service), IClassFixture<OwnHost>;

public sealed class whatever_is_sent(OwnHost service) : WhateverIsSent(service), IClassFixture<OwnHost>;
