using JasperFx;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Which faults pass by themselves, so that whoever met one waits or tries again.</summary>
public static class Passing
{
    /// <summary>The database is away, or refuses for a moment.</summary>
    public static bool IsAbsence(Exception fault) => fault is NpgsqlException || fault.InnerException is NpgsqlException;

    /// <summary>A race that somebody else won, or a database that is away for a moment. Two who begin one record at the same time: the store says so as a doubled key, beneath an exception of its own.</summary>
    public static bool Passes(Exception fault) => fault is ConcurrencyException or NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (fault.InnerException is { } inner && Passes(inner));
}
