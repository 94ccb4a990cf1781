using Concord.Harness;
using Concord.Harness.Contract;
using Concord.ViolenceReduction.Views;

[assembly: AssemblyFixture(typeof(Concord.ViolenceReduction.Tests.ViolenceReductionHost))]

namespace Concord.ViolenceReduction.Tests;

/// <summary>The violence reduction service as it runs, once for all tests of this assembly.</summary>
public class ViolenceReductionHost() : ContextHost<ProjectDetails>("violence-reduction")
{
    public override string Permissions => """
        POST /areas                                    | caseworker opens, supervisor opens
        GET /areas/{id}                                | partner reads, caseworker reads, supervisor reads, committee reads, auditor reads
        POST /areas/{id}/reassess-area                 | caseworker decides, supervisor decides
        POST /areas/{id}/select-area                   | supervisor decides approving
        POST /areas/{id}/publish-eligibility-criteria  | caseworker decides, supervisor decides
        POST /areas/{id}/deselect-area                 | supervisor decides approving
        POST /committees                               | caseworker opens, supervisor opens
        GET /committees/{id}                           | caseworker reads, supervisor reads, committee reads, auditor reads
        POST /committees/{id}/replace-committee-member | caseworker decides, supervisor decides
        POST /committees/{id}/declare-interest         | caseworker decides, supervisor decides, committee decides
        GET /projects                                  | partner own lists, caseworker lists, supervisor lists, committee lists, auditor lists
        POST /projects                                 | partner opens
        GET /projects/{id}                             | partner own reads, caseworker reads, supervisor reads, committee reads, safeguarding reads, auditor reads
        POST /projects/{id}/select-proposal            | committee decides
        POST /projects/{id}/decline-proposal           | committee decides
        POST /projects/{id}/present-for-review         | caseworker decides, supervisor decides
        POST /projects/{id}/request-revision           | supervisor decides approving
        POST /projects/{id}/revise-proposal            | partner own decides
        POST /projects/{id}/approve-proposal           | supervisor decides approving
        POST /projects/{id}/reject-proposal            | supervisor decides approving
        POST /projects/{id}/give-community-sign-off    | committee decides
        POST /projects/{id}/clear-partner              | supervisor decides approving
        POST /projects/{id}/sign-grant-agreement       | supervisor decides approving
        POST /projects/{id}/release-tranche            | supervisor decides approving
        POST /projects/{id}/record-monitoring-visit    | caseworker decides, supervisor decides
        POST /projects/{id}/submit-tranche-report      | partner own decides
        POST /projects/{id}/accept-tranche-report      | caseworker decides approving, supervisor decides approving
        POST /projects/{id}/withhold-tranche           | supervisor decides approving
        POST /projects/{id}/raise-harm-concern         | partner own decides, caseworker decides, supervisor decides, committee decides, safeguarding decides
        POST /projects/{id}/resolve-harm-concern       | supervisor decides approving, safeguarding decides approving
        POST /projects/{id}/suspend-project            | supervisor decides approving
        POST /projects/{id}/resume-project             | supervisor decides approving
        POST /projects/{id}/complete-works             | caseworker decides, supervisor decides
        POST /projects/{id}/hand-over-asset            | caseworker decides, supervisor decides
        POST /projects/{id}/close-project              | supervisor decides approving
        POST /projects/{id}/terminate-project          | supervisor decides approving
        POST /projects/{id}/correct-project-fact       | supervisor decides approving
        POST /projects/{id}/record-evaluation          | supervisor decides
        GET /quick-actions                             | caseworker lists, supervisor lists, auditor lists
        GET /quick-actions/{id}                        | caseworker reads, supervisor reads, auditor reads
        POST /quick-actions/{id}/accept-quick-action   | caseworker decides approving, supervisor decides approving
        POST /quick-actions/{id}/decline-quick-action  | caseworker decides approving, supervisor decides approving
        GET /indicators/portfolio                      | caseworker knows, supervisor knows, committee knows, auditor knows
        """;

    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["projects"] = async () => (await this.AProposalAsync()).Project,
        ["areas"] = async () => await this.AnAssessedAreaAsync(),
        ["committees"] = async () => await this.AReviewingCommitteeAsync(),
        ["quick-actions"] = async () => await this.AQuickActionAsync(),
    };
}

/// <summary>The service with a database of its own, so that nothing stands there but what a class of tests put there.</summary>
public sealed class OwnHost : ViolenceReductionHost;

public sealed class the_permission_matrix(OwnHost service) : PermissionMatrix(service), IClassFixture<OwnHost>;

public sealed class whatever_is_sent(OwnHost service) : WhateverIsSent(service), IClassFixture<OwnHost>;
