namespace Concord.Subscriptions.Deliveries;

/// <summary>A channel has something for an endpoint: whoever hears this works on it, as long as its ticket is the last that was given.</summary>
public sealed record Deliver(Guid Endpoint, string Channel, string Mission, Guid Ticket);

/// <summary>An endpoint was registered: its receiver is asked once whether it agrees.</summary>
public sealed record AskForConsent(Guid Endpoint, string Mission);
