using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Contract;

public sealed class the_catalogue(TranshumanceHost service) : RuleCatalogue(service, typeof(Rules));
