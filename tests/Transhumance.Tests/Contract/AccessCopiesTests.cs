using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Contract;

public sealed class access_copies(TranshumanceHost service) : AccessCopies(service);
