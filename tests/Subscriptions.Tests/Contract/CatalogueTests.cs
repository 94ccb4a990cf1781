using Concord.Harness.Contract;

namespace Concord.Subscriptions.Tests.Contract;

public sealed class the_catalogue(SubscriptionsHost service) : RuleCatalogue(service, typeof(Rules));
