using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Contract;

public sealed class the_catalogue(ViolenceReductionHost service) : RuleCatalogue(service, typeof(Rules));
