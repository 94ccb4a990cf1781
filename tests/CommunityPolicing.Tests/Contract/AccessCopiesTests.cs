using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Contract;

public sealed class access_copies(CommunityPolicingHost service) : AccessCopies(service);
