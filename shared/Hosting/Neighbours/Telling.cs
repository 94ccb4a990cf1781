using System.Reflection;
using Concord.Contracts;
using Concord.Hosting.Feeds;
using Concord.Ledger.Losses;
using JasperFx.Events;

namespace Concord.Hosting.Neighbours;

/// <summary>In what words others are told of a fact.</summary>
/// <param name="Fact">The fact, by its stored name.</param>
/// <param name="What">The contract: what is told.</param>
/// <param name="Say">Puts an event into those words. It reads no personal value.</param>
/// <param name="Address">Makes a message to neighbours of them, for the event's place in the channel of a context.</param>
public sealed record Telling(string Fact, Type What, Func<IEvent, object> Say, Func<IEvent, object, string, long, object> Address)
{
    /// <summary>The contract as subscribers know it.</summary>
    public PublishedAttribute Published { get; } = PublishedAttribute.Of(What);

    /// <summary>Tells that the ledger lost its end. The fact stands in the ledger alone, in no mission: everybody is told.</summary>
    internal static Telling OfLoss { get; } = new(
        LossDeclared.Type,
        typeof(LedgerLossDeclared),
        fact => new LedgerLossDeclared(((LossDeclared)fact.Data).Kept, ((LossDeclared)fact.Data).Lost),
        (fact, told, context, position) => new Told<LedgerLossDeclared>(fact.Id, context, fact.StreamId, fact.TenantId, fact.Timestamp, "", position, (LedgerLossDeclared)told));

    /// <summary>Tells of each <typeparamref name="TFact"/> as <typeparamref name="TTold"/>. A fact that isn't always told is two facts.</summary>
    public static Telling Of<TFact, TTold>(Func<IEvent<TFact>, TTold> say) where TFact : class where TTold : class => new(
        typeof(TFact).GetCustomAttribute<FactAttribute>()!.Name,
        typeof(TTold),
        fact => say((IEvent<TFact>)fact),
        (fact, told, context, position) => Tell(Known.In(PublishedAttribute.Of(typeof(TTold)).Channel, fact), fact, (TTold)told, context, position));

    private static Told<T> Tell<T>(Known known, IEvent fact, T told, string context, long position) where T : class =>
        new(known.Id, context, fact.StreamId, fact.TenantId, known.Time, known.Correlation ?? "", position, told);
}
