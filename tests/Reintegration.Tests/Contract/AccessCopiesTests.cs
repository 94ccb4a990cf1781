using Concord.Harness.Contract;

namespace Concord.Reintegration.Tests.Contract;

public sealed class access_copies(ReintegrationHost service) : AccessCopies(service);
