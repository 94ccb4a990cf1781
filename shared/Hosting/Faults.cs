using System.Net.Sockets;
using Concord.Privacy.Keys;
using JasperFx;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Concord.Hosting;

/// <summary>Reads the faults that any service can meet: its database away, a request that the server itself refuses.</summary>
internal sealed class Faults : IFaultReader
{
    public ValueTask<Problem?> ReadAsync(HttpContext http, Exception fault) => new(fault switch
    {
        BadHttpRequestException refused => ProblemTypes.For(refused.StatusCode).With(),
        SubjectErasedException => ProblemTypes.WrongState.With("The person was erased; nothing more is recorded about them."),
        KeyUnavailableException => ProblemTypes.Unavailable.With("The key that seals what is said about this person can't be had; nothing was changed."),
        DocumentAlreadyExistsException => ProblemTypes.InFlight.With(),
        _ when IsDatabaseAway(fault) => ProblemTypes.Unavailable.With("The database does not answer; nothing was changed. Retry with the same Idempotency-Key."),
        _ => null,
    });

    private static bool IsDatabaseAway(Exception fault) => fault switch
    {
        PostgresException => false,
        NpgsqlException or SocketException or TimeoutException => true,
        { InnerException: { } inner } => IsDatabaseAway(inner),
        _ => false,
    };
}
