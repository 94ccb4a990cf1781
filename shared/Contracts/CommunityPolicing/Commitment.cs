namespace Concord.Contracts;

/// <summary>Something was promised in a forum.</summary>
/// <param name="Forum">The forum.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Topic">What it answers.</param>
/// <param name="Due">By when.</param>
[Published("commitment-made")]
public sealed record CommitmentMadeV1(Guid Forum, string Place, CommitmentOwner Owner, SafetyTopic Topic, DateOnly Due) : IInPlace;

/// <summary>Its owner accepted it.</summary>
/// <param name="On">On which day.</param>
[Published("commitment-accepted")]
public sealed record CommitmentAcceptedV1(DateOnly On);

/// <summary>Its owner did not accept it.</summary>
[Published("commitment-declined")]
public sealed record CommitmentDeclinedV1;

/// <summary>Its owner says that it is done.</summary>
/// <param name="On">On which day.</param>
/// <param name="DaysLate">How many days late; 0 in time.</param>
[Published("commitment-delivered")]
public sealed record CommitmentDeliveredV1(DateOnly On, int DaysLate);

/// <summary>The community confirms that it is done.</summary>
/// <param name="On">On which day.</param>
[Published("commitment-confirmed")]
public sealed record CommitmentConfirmedV1(DateOnly On);

/// <summary>The community says that it is not done.</summary>
/// <param name="On">On which day.</param>
[Published("commitment-contested")]
public sealed record CommitmentContestedV1(DateOnly On);

/// <summary>Its day passed.</summary>
/// <param name="Due">The day that passed.</param>
[Published("commitment-missed")]
public sealed record CommitmentMissedV1(DateOnly Due);

/// <summary>It is due on another day.</summary>
/// <param name="Due">The new day.</param>
[Published("commitment-renegotiated")]
public sealed record CommitmentRenegotiatedV1(DateOnly Due);
