using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Reintegration.Views;

[assembly: AssemblyFixture(typeof(Concord.Reintegration.Tests.ReintegrationHost))]

namespace Concord.Reintegration.Tests;

/// <summary>The reintegration service as it runs, once for all tests of this assembly.</summary>
public class ReintegrationHost() : ContextHost<CaseDetails>("reintegration")
{
    private string family = "Matrix";

    public override string Permissions => """
        GET /cases                                | partner own lists, caseworker lists, supervisor lists, auditor lists
        POST /cases                               | partner opens, caseworker opens, supervisor opens
        POST /cases/search                        | caseworker lists, supervisor lists
        POST /cases/match                         | link lists
        GET /cases/{id}                           | partner own reads, caseworker reads, supervisor reads, auditor reads
        GET /cases/{id}/shared                    | caseworker reads, supervisor reads
        GET /cases/{id}/likely-duplicates         | caseworker reads, supervisor reads
        POST /intakes                             | partner knows, caseworker knows, supervisor knows
        GET /criteria-sets                        | partner lists, caseworker lists, supervisor lists, auditor lists
        POST /criteria-sets                       | supervisor opens approving
        GET /criteria-sets/{id}                   | partner reads, caseworker reads, supervisor reads, auditor reads
        GET /codes                                | partner knows, caseworker knows, supervisor knows, link knows, auditor knows
        GET /routings                             | caseworker knows, supervisor knows, auditor knows
        GET /duplicates                           | caseworker knows, supervisor knows, auditor knows
        GET /consent-overrides                    | supervisor knows, auditor knows
        POST /cases/{id}/request-age-assessment   | partner own decides, caseworker decides, supervisor decides
        POST /cases/{id}/record-age-determination | supervisor decides approving
        POST /cases/{id}/route-to-child-protection| caseworker decides, supervisor decides
        POST /cases/{id}/acknowledge-routing      | caseworker decides, supervisor decides
        POST /cases/{id}/open-screening           | caseworker decides
        POST /cases/{id}/confirm-eligibility      | supervisor decides approving
        POST /cases/{id}/deny-eligibility         | supervisor decides approving
        POST /cases/{id}/record-authority-check-outcome| caseworker decides, supervisor decides
        POST /cases/{id}/lodge-eligibility-appeal | caseworker decides, supervisor decides
        POST /cases/{id}/decide-eligibility-appeal | supervisor decides approving
        POST /cases/{id}/revoke-eligibility       | supervisor decides approving
        POST /cases/{id}/raise-duplicate-suspicion| caseworker decides, supervisor decides
        POST /cases/{id}/resolve-duplicate-suspicion| supervisor decides approving
        POST /cases/{id}/separate-joined-case     | supervisor decides approving
        POST /cases/{id}/complete-profile         | caseworker decides, supervisor decides
        POST /cases/{id}/record-specific-need     | caseworker decides, supervisor decides
        POST /cases/{id}/link-dependant           | caseworker decides, supervisor decides
        POST /cases/{id}/issue-programme-card     | caseworker decides, supervisor decides
        POST /cases/{id}/propose-consent-override | caseworker decides, supervisor decides
        POST /cases/{id}/override-consent         | supervisor decides approving
        POST /cases/{id}/grant-consent            | caseworker decides, supervisor decides
        POST /cases/{id}/refuse-consent           | caseworker decides, supervisor decides
        POST /cases/{id}/narrow-consent           | caseworker decides, supervisor decides
        POST /cases/{id}/withdraw-consent         | caseworker decides, supervisor decides
        POST /cases/{id}/register-participant     | caseworker decides, supervisor decides
        POST /cases/{id}/assign-caseworker        | supervisor decides
        GET /benefit-scales                       | partner knows, caseworker knows, supervisor knows, auditor knows
        POST /benefit-scales                      | supervisor knows approving
        GET /benefit-scales/{id}                  | partner knows, caseworker knows, supervisor knows, auditor knows
        POST /cases/{id}/award-reinsertion-package| supervisor decides approving
        POST /cases/{id}/deliver-reinsertion-instalment| caseworker decides, supervisor decides
        POST /cases/{id}/withhold-reinsertion-instalment| caseworker decides, supervisor decides
        POST /cases/{id}/draft-plan               | caseworker decides, supervisor decides
        POST /cases/{id}/approve-plan             | supervisor decides approving
        POST /cases/{id}/revise-plan              | supervisor decides approving
        POST /cases/{id}/record-business-plan     | caseworker decides, supervisor decides
        POST /cases/{id}/award-start-up-grant     | supervisor decides approving
        POST /cases/{id}/pay-grant-instalment     | caseworker decides, supervisor decides
        GET /service-providers                    | partner lists, caseworker lists, supervisor lists, auditor lists
        POST /service-providers                   | supervisor opens
        GET /service-providers/{id}               | partner reads, caseworker reads, supervisor reads, auditor reads
        POST /service-providers/{id}/change-service-offer| supervisor decides
        POST /service-providers/{id}/delist-service-provider| supervisor decides
        POST /cases/{id}/make-service-referral    | caseworker decides, supervisor decides
        GET /service-referrals                    | partner lists, caseworker lists, supervisor lists, auditor lists
        GET /service-referrals/{id}               | partner reads, caseworker reads, supervisor reads, auditor reads
        POST /service-referrals/{id}/accept-service-referral| partner decides
        POST /service-referrals/{id}/decline-service-referral| partner decides
        POST /service-referrals/{id}/fulfil-service-referral| partner decides, caseworker decides, supervisor decides
        POST /service-referrals/{id}/withdraw-service-referral| caseworker decides, supervisor decides
        POST /cases/{id}/record-contact-attempt   | caseworker decides, supervisor decides
        POST /cases/{id}/assess-re-recruitment-risk| caseworker decides, supervisor decides
        POST /cases/{id}/review-risk              | supervisor decides approving
        POST /cases/{id}/record-reconciliation-measure| caseworker decides, supervisor decides
        POST /cases/{id}/answer-psychosocial-need | caseworker decides, supervisor decides
        POST /cases/{id}/record-feedback          | caseworker decides, supervisor decides
        POST /cases/{id}/suspend-reintegration-support          | supervisor decides approving
        POST /cases/{id}/resume-reintegration-support           | supervisor decides approving
        POST /cases/{id}/prepare-return           | caseworker decides, supervisor decides
        POST /cases/{id}/check-return-safety      | supervisor decides approving
        POST /cases/{id}/record-death             | caseworker decides, supervisor decides
        POST /cases/{id}/confirm-death            | supervisor decides approving
        POST /cases/{id}/dismiss-death-report     | supervisor decides approving
        POST /cases/{id}/record-post-programme-follow-up| caseworker decides, supervisor decides
        POST /cases/{id}/close-case               | supervisor decides approving
        POST /cases/{id}/hand-over-to-state       | supervisor decides approving
        POST /cases/{id}/record-milestone-achieved| caseworker decides, supervisor decides
        POST /cases/{id}/record-follow-up-visit   | caseworker decides, supervisor decides
        POST /cases/{id}/record-missed-visit      | caseworker decides, supervisor decides
        POST /cases/{id}/propose-transfer         | caseworker decides, supervisor decides
        POST /cases/{id}/accept-transfer          | caseworker decides, supervisor decides
        POST /cases/{id}/decline-transfer         | caseworker decides, supervisor decides
        POST /cases/{id}/cancel-transfer          | caseworker decides, supervisor decides
        POST /cases/{id}/graduate-participant     | supervisor decides approving
        POST /cases/{id}/record-departure         | caseworker decides, supervisor decides
        POST /cases/{id}/record-safety-check      | caseworker decides, supervisor decides
        POST /cases/{id}/reopen-case              | supervisor decides approving
        GET /participants/{id}                    | caseworker reads, supervisor reads, auditor reads
        POST /participants/{id}/rectify-participant| caseworker decides, supervisor decides
        GET /safety-checks                        | link lists, auditor lists
        POST /safety-checks                       | link knows
        GET /safety-checks/{id}                   | link reads, auditor reads
        POST /safety-checks/{id}/confirm-safety-check| link decides approving
        POST /safety-checks/{id}/dismiss-safety-check| link decides
        GET /indicators/caseload                  | caseworker knows, supervisor knows, auditor knows
        GET /indicators/outcomes                  | caseworker knows, supervisor knows, auditor knows
        GET /indicators/office                    | supervisor knows, auditor knows
        GET /reports/donors                       | supervisor knows, auditor knows
        GET /worklist                             | caseworker knows, supervisor knows, auditor knows
        """;

    // A search shows a page at most: it asks for whoever was presented last.
    public override object Search => new { name = family };

    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["cases"] = async () => await this.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Aminata", family = $"Matrix{Guid.NewGuid():N}") }),
        ["participants"] = async () => new StandingRecord($"/v1/reintegration/participants/{(await this.APersonAsync()).Person}", 1),
        ["safety-checks"] = async () => await this.AMatchAsync(),
        ["criteria-sets"] = async () => await this.ACriteriaSetAsync(A.PublishCriteria() with { CriteriaVersion = Guid.NewGuid().ToString("N")[..16].ToUpperInvariant(), Place = "BF5601", From = new(2001, 1, 1), Until = new(2001, 12, 31) }),
        ["service-providers"] = async () => await this.AProviderAsync($"PRV-{Guid.NewGuid():N}"[..16].ToUpperInvariant(), "BF5201"),
        ["service-referrals"] = async () => await this.AReferralAsync(),
    };

    // What each mission has published before anybody came.
    protected override async Task FurnishAsync()
    {
        foreach (var (mission, place) in new[] { ("BFA", "BF"), ("MLI", "ML"), ("NER", "NE") })
        {
            await this.ACriteriaSetAsync(A.PublishCriteria() with { Place = place }, mission);
            await this.ACriteriaSetAsync(A.PublishCriteria() with { Place = place, CriteriaVersion = "2025-1", From = new(2025, 7, 1), Until = null }, mission);
        }
    }
}

/// <summary>The service with a database of its own, so that nothing stands there but what a class of tests put there.</summary>
public sealed class OwnHost : ReintegrationHost;

public sealed class the_permission_matrix(OwnHost service) : PermissionMatrix(service), IClassFixture<OwnHost>;

public sealed class whatever_is_sent(OwnHost service) : WhateverIsSent(service), IClassFixture<OwnHost>;
