using System.Text;
using Npgsql;

namespace Concord.Harness;

/// <summary>What somebody finds who takes the databases: every row of every table, and the write-ahead log of the server.</summary>
public static class StolenDisk
{
    /// <summary>The tables in which one of <paramref name="words"/> stands, in any of the forms in which it could.</summary>
    public static async Task<IReadOnlyList<string>> TablesHoldingAsync(string admin, IEnumerable<string> words)
    {
        await using var database = NpgsqlDataSource.Create(admin);
        var tables = new List<string>();
        await using (var list = database.CreateCommand("select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')"))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        var (found, forms) = (new List<string>(), words.SelectMany(Forms).Select(form => $"%{form}%").ToArray());
        foreach (var table in tables)
        {
            await using var look = database.CreateCommand($"select count(*) from {table} t where t::text ilike any($1)");
            look.Parameters.AddWithValue(forms);
            if (await look.ExecuteScalarAsync() is > 0L)
                found.Add(table);
        }

        return found;
    }

    /// <summary>The segments of the write-ahead log in which one of <paramref name="words"/> stands.</summary>
    public static async Task<IReadOnlyList<string>> SegmentsHoldingAsync(string admin, IEnumerable<string> words)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(admin) { CommandTimeout = 120 });
        await using var look = database.CreateCommand("""
            select s.name from pg_ls_waldir() s, lateral (select pg_read_binary_file('pg_wal/' || s.name, 0, s.size, true) as bytes) f
            where s.modification > now() - interval '10 minutes' and exists (select from unnest($1::bytea[]) form where position(form in f.bytes) > 0)
            """);
        look.Parameters.AddWithValue(words.SelectMany(Forms).Select(Encoding.UTF8.GetBytes).ToArray());
        var found = new List<string>();
        await using var reader = await look.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }

    // Base64 reads differently at each of three offsets; its ends are cut, as they hold bits of the neighbours.
    private static IEnumerable<string> Forms(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        yield return word;
        yield return Convert.ToHexStringLower(bytes);
        for (var offset = 0; offset < 3; offset++)
            yield return Convert.ToBase64String([.. new byte[offset], .. bytes])[(offset == 0 ? 0 : 4)..^4];
    }
}
