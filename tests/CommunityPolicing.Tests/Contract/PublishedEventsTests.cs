using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Contract;

public sealed class published_events(CommunityPolicingHost service) : PublishedEvents(service);
