using Concord.Contracts;
using Wolverine;
using Wolverine.Postgresql;

namespace Concord.Hosting.Neighbours;

/// <summary>A queue for each context that hears something: others put in, it alone takes out.</summary>
internal static class Queues
{
    /// <summary>Where the queues stand.</summary>
    public const string Schema = "queues";

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    /// <summary>Leads what is told to those who hear it, and listens to what others tell.</summary>
    public static void Route(WolverineOptions options, ContextModel context)
    {
        foreach (var told in context.AllTells.Select(telling => Hearings.Of(telling.What)).Distinct())
        {
            var message = typeof(Told<>).MakeGenericType(told.What);
            foreach (var hearer in told.To)
                options.Publish(publishing => publishing.Message(message).ToPostgresqlQueue(Contexts.Plain(hearer)));
        }

        if (Hearings.HeardBy(context.Name).Count > 0)
            options.ListenToPostgresqlQueue(Contexts.Plain(context.Name)).PollingInterval(Often).Sequential();
    }

    /// <summary>
    /// Makes the queues that the context uses; run as administrator, any number of times. They belong to nobody who serves: a publisher inserts
    /// and sees the ids that are there, so that it puts nothing in twice; the hearer reads and deletes.
    /// </summary>
    public static string Create(ContextModel context) => $"""
        select pg_advisory_xact_lock(hashtext('{Schema}'));
        do $$ begin if not exists (select from pg_roles where rolname = 'queues_owner') then create role queues_owner nologin; end if; exception when duplicate_object or unique_violation then null; end $$;
        create schema if not exists {Schema} authorization queues_owner;
        grant usage on schema {Schema} to {context.Schema}_serve;
        {string.Concat(Hearings.HeardFrom(context.Name).Select(hearer => Queue(Contexts.Plain(hearer)) + Grant("insert, select (id)", Contexts.Plain(hearer), context)))}
        {(Hearings.HeardBy(context.Name).Count > 0 ? Queue(Contexts.Plain(context.Name)) + Grant("select, insert, update, delete", Contexts.Plain(context.Name), context) : "")}
        """;

    // In the very shape that the transport expects; a test asks it whether it finds a difference.
    private static string Queue(string name) => $"""
        create table if not exists {Schema}.wolverine_queue_{name} (
            id uuid constraint pkey_wolverine_queue_{name}_id primary key, body bytea not null, message_type varchar not null, keep_until timestamptz, "timestamp" timestamptz default (now() at time zone 'utc'));
        create index if not exists idx_wolverine_queue_{name}_timestamp on {Schema}.wolverine_queue_{name} ("timestamp");
        create table if not exists {Schema}.wolverine_queue_{name}_scheduled (
            id uuid constraint pkey_wolverine_queue_{name}_scheduled_id primary key, body bytea not null, message_type varchar not null, execution_time timestamptz not null, keep_until timestamptz, "timestamp" timestamptz default (now() at time zone 'utc'));
        create index if not exists idx_wolverine_queue_{name}_scheduled_execution_time on {Schema}.wolverine_queue_{name}_scheduled (execution_time);
        alter table {Schema}.wolverine_queue_{name} owner to queues_owner;
        alter table {Schema}.wolverine_queue_{name}_scheduled owner to queues_owner;

        """;

    private static string Grant(string rights, string queue, ContextModel context) =>
        $"grant {rights} on {Schema}.wolverine_queue_{queue}, {Schema}.wolverine_queue_{queue}_scheduled to {context.Schema}_serve;\n";
}
