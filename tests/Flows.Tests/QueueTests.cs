using Concord.Contracts;
using Npgsql;
using Wolverine.Runtime;
using Wolverine.Transports;

namespace Concord.Flows.Tests;

/// <summary>A queue takes from everybody who has something to tell and gives to its hearer alone.</summary>
[Collection(House.OverQueues)]
public sealed class a_queue(House house)
{
    [Theory]
    [InlineData("select body from queues.wolverine_queue_grievances")]
    [InlineData("delete from queues.wolverine_queue_grievances")]
    [InlineData("update queues.wolverine_queue_grievances set message_type = 'another'")]
    [InlineData("truncate queues.wolverine_queue_grievances")]
    [InlineData("select from grievances.mt_events")]
    public async Task is_closed_to_whoever_has_no_business_there(string statement) =>
        (await Should.ThrowAsync<PostgresException>(() => house.Transhumance.QueryAsync(statement, "serve"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task takes_what_a_publisher_puts_in()
    {
        await house.Transhumance.QueryAsync("select count(id) from queues.wolverine_queue_grievances", "serve");
        foreach (var hearer in Hearings.HeardFrom(Contexts.Transhumance))
            (await house.QueryAsync($"select has_table_privilege('transhumance_serve', 'queues.wolverine_queue_{Contexts.Plain(hearer)}', 'insert')")).ShouldBe(true, hearer);
    }

    [Fact]
    public async Task has_the_very_shape_that_the_transport_expects()
    {
        var runtime = (IWolverineRuntime)house.Grievances.Host.Services.GetService(typeof(IWolverineRuntime))!;
        foreach (var queue in runtime.Options.Transports.AllEndpoints().OfType<IBrokerQueue>())
            (await queue.CheckAsync()).ShouldBeTrue($"{((Wolverine.Configuration.Endpoint)queue).Uri}");
    }

    [Fact]
    public void is_there_for_every_line_of_the_table_and_no_other() =>
        Hearings.Table.SelectMany(hearing => hearing.By.Concat(hearing.To)).Except(Contexts.All).ShouldBeEmpty();
}
