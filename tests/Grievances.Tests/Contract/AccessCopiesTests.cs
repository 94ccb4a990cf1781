using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Contract;

public sealed class access_copies(GrievancesHost service) : AccessCopies(service);
