using Concord.Contracts;
using Concord.Hosting;
using Concord.Subscriptions.Endpoints;
using Concord.Subscriptions.Merged;
using Npgsql;

namespace Concord.Subscriptions.Reach;

/// <summary>Looks at what a registration names: whether the receiver may be reached at all, and whether the feed goes as far as the position.</summary>
public sealed class Registrations(Perimeter perimeter, NpgsqlDataSource database)
{
    /// <summary>Looks, and asks nobody outside but a resolver of names.</summary>
    public async Task<Reached> LookAsync(RegisterEndpoint command, CancellationToken stop) => new(
        await perimeter.FaultAsync(new Uri(command.Url), stop) is { } fault ? new("/url", fault)
        : await IsBeyondAsync(Channels.General, command.Position, stop) ? new("/position", "lies beyond the head of the feed")
        : await IsBeyondAsync(Channels.Strict, command.StrictPosition, stop) ? new("/strictPosition", "lies beyond the head of the strict channel")
        : null);

    private async Task<bool> IsBeyondAsync(string channel, long? position, CancellationToken stop)
    {
        if (position is not { } asked)
            return false;
        await using var command = database.CreateCommand($"select coalesce(max(position), 0) < $2 from {Contexts.Subscriptions}.{MergedTable.Table} where channel = $1");
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = asked });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }
}

/// <summary>What was found.</summary>
/// <param name="Fault">What is wrong; <c>null</c> where nothing is.</param>
public sealed record Reached(Fault? Fault);
