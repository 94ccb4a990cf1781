using Concord.CommunityPolicing.Views;
using Concord.Harness;
using Concord.Harness.Contract;

[assembly: AssemblyFixture(typeof(Concord.CommunityPolicing.Tests.CommunityPolicingHost))]

namespace Concord.CommunityPolicing.Tests;

/// <summary>The community-policing service as it runs, once for all tests of this assembly.</summary>
public class CommunityPolicingHost() : ContextHost<ForumDetails>("community-policing")
{
    public override string Permissions => """
        GET /forums                                       | caseworker lists, supervisor lists, committee lists, auditor lists
        POST /forums                                      | caseworker opens, supervisor opens
        GET /forums/{id}                                  | caseworker reads, supervisor reads, committee reads, auditor reads
        POST /forums/{id}/fill-seat                       | caseworker decides, supervisor decides
        POST /forums/{id}/vacate-seat                     | caseworker decides, supervisor decides
        POST /forums/{id}/hold-meeting                    | caseworker decides, supervisor decides, committee decides
        POST /forums/{id}/make-commitment                 | caseworker decides, supervisor decides, committee decides
        POST /forums/{id}/agree-safety-plan               | supervisor decides approving, committee decides approving
        POST /forums/{id}/suspend-forum                   | supervisor decides approving
        POST /forums/{id}/reactivate-forum                | supervisor decides approving
        GET /forum-members/{id}                           | caseworker reads, supervisor reads, auditor reads
        GET /commitments                                  | caseworker lists, supervisor lists, committee lists, auditor lists
        GET /commitments/{id}                             | caseworker reads, supervisor reads, committee reads, auditor reads
        POST /commitments/{id}/accept-commitment          | caseworker decides, supervisor decides, committee decides
        POST /commitments/{id}/decline-commitment         | caseworker decides, supervisor decides, committee decides
        POST /commitments/{id}/report-commitment-delivery | caseworker decides, supervisor decides, committee decides
        POST /commitments/{id}/confirm-commitment         | committee decides approving
        POST /commitments/{id}/contest-commitment         | committee decides approving
        POST /commitments/{id}/renegotiate-commitment     | caseworker decides, supervisor decides, committee decides
        GET /safety-plans                                 | caseworker lists, supervisor lists, committee lists, auditor lists
        GET /safety-plans/{id}                            | caseworker reads, supervisor reads, committee reads, auditor reads
        POST /safety-plans/{id}/review-plan               | caseworker decides, supervisor decides, committee decides
        POST /safety-plans/{id}/publish-plan-summary      | caseworker decides, supervisor decides
        GET /incidents                                    | partner own lists, caseworker lists, supervisor lists, auditor lists
        POST /incidents                                   | partner opens, caseworker opens, supervisor opens, committee opens
        GET /incidents/{id}                               | partner own reads, caseworker reads, supervisor reads, auditor reads
        POST /incidents/{id}/screen-incident              | caseworker decides, supervisor decides
        POST /incidents/{id}/route-to-specialist          | caseworker decides, supervisor decides
        POST /incidents/{id}/corroborate-incident         | caseworker decides, supervisor decides
        POST /incidents/{id}/verify-incident              | supervisor decides approving
        POST /incidents/{id}/refute-incident              | supervisor decides approving
        POST /incidents/{id}/assign-incident-response     | caseworker decides, supervisor decides
        POST /incidents/{id}/record-response              | caseworker decides, supervisor decides
        POST /incidents/{id}/feed-back-to-community       | caseworker decides, supervisor decides
        POST /incidents/{id}/close-incident               | caseworker decides, supervisor decides
        GET /support-packages                             | caseworker lists, supervisor lists, auditor lists
        POST /support-packages                            | caseworker opens, supervisor opens
        GET /support-packages/{id}                        | caseworker reads, supervisor reads, auditor reads
        POST /support-packages/{id}/assess-due-diligence  | supervisor decides approving
        POST /support-packages/{id}/approve-support       | supervisor decides approving
        POST /support-packages/{id}/deliver-support-item  | caseworker decides, supervisor decides
        POST /support-packages/{id}/suspend-support       | supervisor decides approving
        POST /support-packages/{id}/resume-support        | supervisor decides approving
        GET /indicators/commitments                       | caseworker knows, supervisor knows, committee knows, auditor knows
        GET /indicators/incidents                         | caseworker knows, supervisor knows, auditor knows
        GET /indicators/oversight-cases                   | oversight knows
        GET /joint-patrols                                | caseworker lists, supervisor lists, committee lists, auditor lists
        GET /joint-patrols/{id}                           | caseworker reads, supervisor reads, committee reads, auditor reads
        GET /oversight-cases                              | oversight lists
        POST /oversight-cases                             | oversight opens
        GET /oversight-cases/{id}                         | oversight reads
        POST /oversight-cases/{id}/take-interim-measure   | oversight decides
        POST /oversight-cases/{id}/refer-to-oversight-body| oversight decides
        POST /oversight-cases/{id}/record-oversight-outcome| oversight decides
        POST /oversight-cases/{id}/feed-back-conduct-outcome| oversight decides
        POST /oversight-cases/{id}/close-oversight-case   | oversight decides
        GET /history/{id}                                 | supervisor reads, auditor reads, oversight apart
        GET /history/{id}/state                           | supervisor reads, auditor reads, oversight apart
        GET /history/{id}/diff                            | supervisor reads, auditor reads, oversight apart
        GET /history/{id}/evidence                        | supervisor reads, auditor reads, oversight apart
        GET /history/correlations/{correlation}           | supervisor reads, auditor reads, oversight apart
        """;

    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["forums"] = () => this.AForumAsync(),
        ["forum-members"] = () => this.AForumMemberAsync(),
        ["commitments"] = () => this.ACommitmentAsync(),
        ["safety-plans"] = () => this.ASafetyPlanAsync(),
        ["incidents"] = () => this.AnIncidentAsync(),
        ["support-packages"] = () => this.ARequestedPackageAsync(),
        ["joint-patrols"] = () => this.AJointPatrolAsync(),
        ["oversight-cases"] = () => this.AnOversightCaseAsync(),
    };
}

/// <summary>The service with a database of its own, so that nothing stands there but what a class of tests put there.</summary>
public sealed class OwnHost : CommunityPolicingHost;

public sealed class the_permission_matrix(OwnHost service) : PermissionMatrix(service), IClassFixture<OwnHost>;

public sealed class whatever_is_sent(OwnHost service) : WhateverIsSent(service), IClassFixture<OwnHost>;
