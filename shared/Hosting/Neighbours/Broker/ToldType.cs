using Concord.Contracts;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>What is told under a type of the feed, by whom, and to whom.</summary>
/// <param name="Name">The type, and the exchange's name: <c>org.concord.transhumance.alert-ended.v1</c>.</param>
/// <param name="Teller">The context that tells it.</param>
/// <param name="Hearing">The line of the table.</param>
internal sealed record ToldType(string Name, string Teller, Hearing Hearing)
{
    /// <summary>Every type that a neighbour hears.</summary>
    public static IReadOnlyList<ToldType> Heard { get; } =
        [.. Hearings.Table.SelectMany(hearing => hearing.By.Select(teller => new ToldType(PublishedAttribute.Of(hearing.What).TypeIn(teller), teller, hearing)))];

    /// <summary>As our reactions take it.</summary>
    public Type Message => typeof(Told<>).MakeGenericType(Hearing.What);

    /// <summary>The type of a name; <c>null</c> where no neighbour hears it.</summary>
    public static ToldType? Named(string? name) => Heard.FirstOrDefault(told => told.Name == name);
}
