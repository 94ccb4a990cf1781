using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Concord.Hosting.Disclosures;

/// <summary>Who was shown whom, in this hour and in hashes: what all processes count one quota by, and nothing that anybody could read.</summary>
internal sealed class PeopleShown(NpgsqlDataSource database, ContextModel context, IConfiguration configuration)
{
    private const int Digest = 16;
    private readonly byte[] key = Connections.DerivedKey(configuration, "people");

    /// <summary>Makes the table; run as owner, any number of times.</summary>
    public static string Create(string schema) =>
        $"create table if not exists {schema}.people_shown (hour bigint, caller bytea, person bytea, primary key (hour, caller, person));\n";

    /// <summary>Adds all of them or, where that would be more than the limit, none; answers which, and how many there are now.</summary>
    public async Task<(bool Added, int Total)> AddAsync(long hour, string caller, IReadOnlyCollection<Guid> people, int limit, CancellationToken stop)
    {
        var counted = Hash(caller);
        await using var batch = database.CreateBatch();
        // One caller's requests stand in line, whichever process they came to, or two would each see room for the last.
        batch.Added("select pg_advisory_xact_lock($1)", BinaryPrimitives.ReadInt64BigEndian(counted));
        batch.Added(Statement(context.Schema), hour, counted, people.Select(person => Hash($"{caller}\n{person:N}")).ToArray(), limit);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        await reader.ReadAsync(stop);
        return (reader.GetBoolean(0), (int)reader.GetInt64(1));
    }

    /// <summary>Lets go of the hours before this one.</summary>
    public async Task ForgetAsync(long hour, CancellationToken stop)
    {
        await using var command = database.CreateCommand($"delete from {context.Schema}.people_shown where hour < $1");
        command.Parameters.Add(new() { Value = hour });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static string Statement(string schema) => $"""
        with before as (select person from {schema}.people_shown where hour = $1 and caller = $2),
             fresh as (select distinct person from unnest($3) person where person not in (select person from before)),
             sum as (select (select count(*) from before) as shown, (select count(*) from fresh) as more),
             added as (insert into {schema}.people_shown select $1, $2, person from fresh, sum where shown + more <= $4 returning 1)
        select (select count(*) from added) = more, shown + (select count(*) from added) from sum
        """;

    private byte[] Hash(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))[..Digest];
}
