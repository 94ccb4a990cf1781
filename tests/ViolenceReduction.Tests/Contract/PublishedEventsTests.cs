using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Contract;

public sealed class published_events(ViolenceReductionHost service) : PublishedEvents(service);
