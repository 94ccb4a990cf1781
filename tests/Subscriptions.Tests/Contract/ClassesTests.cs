using Concord.Hosting;
using Concord.Privacy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Subscriptions.Tests.Contract;

public sealed class every_fact_and_every_answer(SubscriptionsHost service)
{
    private ContextModel Context => service.Host.Services.GetRequiredService<ContextModel>();

    private IEnumerable<Type> Answers => service.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ReadAttribute>()).OfType<ReadAttribute>()
        .SelectMany(read => read.Shows).Concat(Context.Streams.Select(stream => stream.Details)).Where(type => type.Namespace!.StartsWith("Concord.Subscriptions", StringComparison.Ordinal) || type.IsGenericType).Distinct();

    [Fact]
    public void says_of_each_member_what_class_it_has() => Context.Facts.Select(fact => fact.Fact).Concat(Answers)
        .SelectMany(type => DataClasses.Of(type).Where(member => member.Class is null).Select(member => $"{type.Name}: {member.Path}")).ShouldBeEmpty();

    [Fact]
    public void seals_what_is_restricted() => Context.Facts.Select(fact => fact.Fact)
        .SelectMany(type => DataClasses.Of(type).Where(member => member.Class >= Sensitivity.Restricted && !member.IsSealed).Select(member => $"{type.Name}: {member.Path}")).ShouldBeEmpty();
}
