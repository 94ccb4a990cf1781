using Concord.Harness.Contract;

namespace Concord.Reintegration.Tests.Contract;

public sealed class published_events(ReintegrationHost service) : PublishedEvents(service);
