using JasperFx;
using JasperFx.OpenTelemetry;
using Concord.Hosting.Disclosures;
using Concord.Hosting.Neighbours;
using Marten;
using Concord.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Wolverine.Marten;

namespace Concord.Hosting;

/// <summary>The event store of a context: one schema, one mission per tenant, nothing skipped, nothing made up on the way.</summary>
internal static class EventStore
{
    public static IHostApplicationBuilder AddEventStore(this IHostApplicationBuilder builder, ContextModel context)
    {
        var index = new BlindIndex(Convert.FromBase64String(Connections.Key(builder.Configuration, "Privacy:IndexKey")));
        var chain = Chain.Of();
        var database = NpgsqlDataSource.Create(Connections.Of(builder.Configuration, context));
        builder.Services.AddSingleton(context).AddSingleton(index).AddSingleton(_ => database).AddSingleton(chain).AddSingleton<Corrections>();
        var sealing = new Sealing(index, builder.AddSubjectKeys(context), Ledgers.Mac(builder.Configuration), chain.Sealing);
        builder.Services.AddMarten(options => Describe(options, context, database, sealing))
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = $"{context.Schema}_messages";
                integration.TransportSchemaName = Queues.Schema;
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        return builder;
    }

    private static void Describe(StoreOptions options, ContextModel context, NpgsqlDataSource database, Sealing sealing)
    {
        options.Connection(database);
        options.DatabaseSchemaName = context.Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.Serializer(new RowJson());
        options.Policies.AllDocumentsAreMultiTenanted();
        KeptAnswers.Describe(options);
        options.Schema.For<Indicators.ToldFigures>().SingleTenanted();
        options.Schema.For<NameIndex>().GinIndexJsonData();
        options.Schema.For<Heard>();
        options.Schema.For<AccessRecord>().Index(record => record.Subjects, index => index.ToGinWithJsonbPathOps());
        options.Listeners.Add(sealing);
        StoredEvents.Describe(options.Events, context);
        HistoryIndexes.Keep(options);

        // A view that silently misses a fact is worse than one that stands still and says so.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        foreach (var stream in context.AllStreams)
            stream.Register(options);
        foreach (var view in context.Views)
            view(options);
        options.Projections.FetchPlanners.Add(new Remembering(context.AllStreams.Where(stream => stream.State != stream.Details).Select(stream => stream.State).ToHashSet()));

        options.OpenTelemetry.TrackConnections = TrackLevel.Normal;
        options.OpenTelemetry.TrackEventCounters();
    }
}
