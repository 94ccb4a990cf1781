using Concord.Harness;
using Concord.Harness.Contract;
using Concord.Transhumance.Views;

[assembly: AssemblyFixture(typeof(Concord.Transhumance.Tests.TranshumanceHost))]

namespace Concord.Transhumance.Tests;

/// <summary>The transhumance service as it runs, once for all tests of this assembly.</summary>
public class TranshumanceHost : ContextHost<AlertDetails>
{
    private readonly Lazy<Task<Guid>> _spot;
    private readonly Lazy<Task<Guid>> _signal;

    public TranshumanceHost() : base("transhumance")
    {
        _spot = new(async () => (await this.ASpotAsync()).Id);
        _signal = new(async () => (await this.ACorroboratedSignalAsync()).Id);
    }

    /// <summary>The spot where the alerts of these tests are drafted; registered by whoever asks first.</summary>
    internal Task<Guid> Spot => _spot.Value;

    /// <summary>The signal on which they rest.</summary>
    internal Task<Guid> Signal => _signal.Value;

    public override string Permissions => """
        POST /corridors                                 | caseworker opens, supervisor opens
        GET /corridors/{id}                             | partner reads, caseworker reads, supervisor reads, committee reads, auditor reads
        POST /corridors/{id}/validate-corridor          | supervisor decides approving, committee decides approving
        POST /corridors/{id}/recognise-corridor         | supervisor decides approving
        POST /corridors/{id}/block-segment              | partner decides, caseworker decides, supervisor decides, committee decides
        POST /corridors/{id}/reopen-segment             | partner decides, caseworker decides, supervisor decides, committee decides
        POST /spots                                     | caseworker opens, supervisor opens
        GET /spots/{id}                                 | caseworker reads, supervisor reads, committee reads, auditor reads
        POST /spots/{id}/agree-access-rule              | caseworker decides, supervisor decides, committee decides
        POST /movements                                 | partner opens, caseworker opens, supervisor opens
        GET /movements/{id}                             | caseworker reads, supervisor reads, auditor reads
        POST /movements/{id}/observe-herd               | caseworker decides, supervisor decides
        POST /movements/{id}/forecast-arrival           | caseworker decides, supervisor decides
        POST /movements/{id}/record-arrival             | caseworker decides, supervisor decides
        POST /movements/{id}/record-diversion           | caseworker decides, supervisor decides
        GET /signals                                    | caseworker lists, supervisor lists, auditor lists
        POST /signals                                   | partner opens, caseworker opens, supervisor opens, committee opens
        GET /signals/{id}                               | caseworker reads, supervisor reads, auditor reads
        POST /signals/{id}/corroborate-signal           | caseworker decides, supervisor decides
        POST /signals/{id}/verify-signal                | supervisor decides approving
        POST /signals/{id}/refute-signal                | supervisor decides approving
        GET /alerts                                     | partner lists, caseworker lists, supervisor lists, committee lists, auditor lists
        POST /alerts                                    | caseworker opens, supervisor opens
        GET /alerts/{id}                                | partner reads, caseworker reads, supervisor reads, committee reads, auditor reads
        GET /alerts/{id}/cap                            | partner reads, caseworker reads, supervisor reads, committee reads, auditor reads
        GET /alerts/{id}/board                          | caseworker reads, supervisor reads, auditor reads
        POST /alerts/{id}/approve-alert                 | supervisor decides approving
        POST /alerts/{id}/issue-alert                   | supervisor decides
        POST /alerts/{id}/update-alert                  | supervisor decides approving
        POST /alerts/{id}/cancel-alert                  | supervisor decides
        POST /alerts/{id}/issue-all-clear               | supervisor decides
        POST /alerts/{id}/review-alert                  | supervisor decides approving
        POST /deliveries                                | caseworker opens, supervisor opens
        GET /deliveries/{id}                            | partner reads, caseworker reads, supervisor reads, committee reads, auditor reads
        POST /deliveries/{id}/record-delivery           | caseworker decides, supervisor decides
        POST /deliveries/{id}/record-delivery-failure   | caseworker decides, supervisor decides
        POST /deliveries/{id}/acknowledge-alert         | partner decides, committee decides
        """;

    public override IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records => new Dictionary<string, Func<Task<StandingRecord>>>
    {
        ["alerts"] = () => this.AnIssuedAlertAsync(),
        ["corridors"] = this.ACorridorAsync,
        ["spots"] = this.ASpotAsync,
        ["movements"] = this.AMovementAsync,
        ["signals"] = this.ASignalAsync,
        ["deliveries"] = this.ADeliveryAsync,
    };
}

/// <summary>The service with a database of its own, so that nothing stands there but what a class of tests put there.</summary>
public sealed class OwnHost : TranshumanceHost;

public sealed class the_permission_matrix(OwnHost service) : PermissionMatrix(service), IClassFixture<OwnHost>;

public sealed class whatever_is_sent(OwnHost service) : WhateverIsSent(service), IClassFixture<OwnHost>;
