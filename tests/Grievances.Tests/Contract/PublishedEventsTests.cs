using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Contract;

public sealed class published_events(GrievancesHost service) : PublishedEvents(service);
