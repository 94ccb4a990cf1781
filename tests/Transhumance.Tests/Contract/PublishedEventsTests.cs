using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Contract;

public sealed class published_events(TranshumanceHost service) : PublishedEvents(service);
