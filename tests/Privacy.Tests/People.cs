using System.Security.Cryptography;
using Concord.Privacy.Keys;

namespace Concord.Privacy.Tests;

/// <summary>Two people with a key each.</summary>
internal static class People
{
    public static readonly Guid Awa = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");
    public static readonly Guid Issa = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000002");
    public static readonly Guid AnEvent = Guid.Parse("e0e0e0e0-0000-4000-8000-000000000001");

    public static IReadOnlyDictionary<Guid, SubjectKey> Keys { get; } = new[] { Awa, Issa }.ToDictionary(subject => subject, subject => new SubjectKey(subject, RandomNumberGenerator.GetBytes(SubjectKey.Length)));

    public static void Open(IPersonal value, SubjectKey? key) => value.Open(key);
}
