using Concord.Contracts;
using System.Reflection;
using JasperFx.Events;

namespace Concord.Hosting.Neighbours;

/// <summary>In what words others are told of a fact.</summary>
/// <param name="Fact">The fact, by its stored name.</param>
/// <param name="What">What is told.</param>
/// <param name="Say">Puts an event into those words, at its place in the channel. It reads no personal value.</param>
public sealed record Telling(string Fact, Type What, Func<IEvent, string, long, object> Say)
{
    /// <summary>The channel that the table gives it.</summary>
    public string Channel => Hearings.Of(What).Channel;

    /// <summary>Tells of each <typeparamref name="TFact"/> as <typeparamref name="TTold"/>. A fact that isn't always told is two facts.</summary>
    public static Telling Of<TFact, TTold>(Func<IEvent<TFact>, TTold> say) where TFact : class where TTold : class => new(
        typeof(TFact).GetCustomAttribute<FactAttribute>()!.Name,
        typeof(TTold),
        (fact, context, position) => new Told<TTold>(fact.Id, context, fact.StreamId, fact.TenantId, Envelope.Of(fact).OccurredAt, fact.CorrelationId ?? "", position, say((IEvent<TFact>)fact)));
}
