using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Contract;

public sealed class the_catalogue(CommunityPolicingHost service) : RuleCatalogue(service, typeof(Rules));
