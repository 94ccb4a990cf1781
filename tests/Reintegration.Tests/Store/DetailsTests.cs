using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace Concord.Reintegration.Tests.Store;

public sealed class the_details_of_a_stream(ReintegrationHost service)
{
    [Fact]
    public async Task count_a_fact_that_changes_nothing_in_them()
    {
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(service.Admin);
            options.DatabaseSchemaName = "leaflets";
            StreamModel.Of<Leaflet, LeafletDetails>("leaflet").Register(options);
        });
        await using var session = store.LightweightSession();
        var id = session.Events.StartStream<Leaflet>(new LeafletPrinted("fr")).Id;
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        session.Events.Append(id, new LeafletRead());
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await session.LoadAsync<LeafletDetails>(id, TestContext.Current.CancellationToken)).ShouldBe(new LeafletDetails(id, "fr") { Version = 2 });
    }
}

[Hosting.Fact("leaflet-printed", Sensitivity.Internal)]
public sealed record LeafletPrinted(string Language);

/// <summary>A fact that neither a rule nor a screen asks about.</summary>
[Hosting.Fact("leaflet-read", Sensitivity.Internal)]
public sealed record LeafletRead;

public sealed record Leaflet(Guid Id) : ISeen
{
    public int Version { get; set; }

    public bool IsSeenBy(Caller caller) => true;

    public static Leaflet Create(IEvent<LeafletPrinted> printed) => new(printed.StreamId);
}

public sealed record LeafletDetails(Guid Id, string Language) : IRevisioned, ISeen
{
    public int Version { get; set; }

    public bool IsSeenBy(Caller caller) => true;

    public static LeafletDetails Create(IEvent<LeafletPrinted> printed) => new(printed.StreamId, printed.Data.Language);
}
