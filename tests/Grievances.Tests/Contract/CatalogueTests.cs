using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Contract;

public sealed class the_catalogue(GrievancesHost service) : RuleCatalogue(service, typeof(Rules));
