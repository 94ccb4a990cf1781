using System.Reflection;
using Concord.Contracts;
using JasperFx.Events;

namespace Concord.Architecture.Tests.Feeds;

/// <summary>Makes a fact up, so that what is told of it can be looked at.</summary>
/// <param name="number">Which code of each list is taken; codes are taken in turn.</param>
/// <param name="isFull">Whether what may be missing is there.</param>
internal sealed class MadeUp(int number, bool isFull)
{
    /// <summary>What stands in every text, before the name of the member that it was put into.</summary>
    public const string Mark = "text of ";

    /// <summary>A fact as it would come out of the store.</summary>
    public IEvent Fact(Type fact)
    {
        var stored = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(fact), Record(fact))!;
        (stored.Id, stored.StreamId, stored.TenantId, stored.CorrelationId) = (Guid.NewGuid(), Guid.NewGuid(), "BFA", "an-errand");
        return stored;
    }

    private object Record(Type type)
    {
        var parts = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return parts.Invoke([.. parts.GetParameters().Select(part => MayBeMissing(part) && !isFull ? null : Value(Nullable.GetUnderlyingType(part.ParameterType) ?? part.ParameterType, part.Name!))]);
    }

    private static bool MayBeMissing(ParameterInfo part) => Nullable.GetUnderlyingType(part.ParameterType) is not null || new NullabilityInfoContext().Create(part).ReadState is NullabilityState.Nullable;

    private object? Value(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"{Mark}{name}",
        _ when type == typeof(Money) => new Money("1250.00", "USD"),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 1),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero),
        _ when type == typeof(Guid) => Guid.NewGuid(),
        { IsEnum: true } => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length),
        { IsPrimitive: true } => Activator.CreateInstance(type),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], name),
        // A sealed value is never told: where there were one, telling it would fail here.
        { IsGenericType: true, Namespace: "Concord.Privacy" } => null,
        _ => Record(type),
    };

    private Array List(Type item, string name)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Value(item, name), 0);
        return list;
    }
}
