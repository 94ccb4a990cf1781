using System.Data.Common;
using System.Text.Json;
using Marten;
using Marten.Services;
using Casing = Weasel.Core.Casing;
using EnumStorage = Weasel.Core.EnumStorage;

namespace Concord.Hosting;

/// <summary>
/// The store's own JSON, but that a value is read out of its row at once. A row is in memory before anybody looks at it; the store opens a stream on each value all the same
/// and waits for every piece of it.
/// </summary>
internal sealed class RowJson : SystemTextJsonSerializer, ISerializer
{
    public RowJson()
    {
        (EnumStorage, Casing) = (EnumStorage.AsString, Casing.CamelCase);
        Configure(StoredJson.Configure);
    }

    public new T FromJson<T>(DbDataReader reader, int index)
    {
        var stored = reader.GetFieldValue<byte[]>(index);
        return typeof(T) == typeof(Dictionary<string, object>) ? (T)(object)Envelope.ReadLater(stored) : JsonSerializer.Deserialize<T>(stored, StoredJson.Read)!;
    }

    public new object FromJson(Type type, DbDataReader reader, int index) => JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(index), type, StoredJson.Read)!;

    public new ValueTask<T> FromJsonAsync<T>(DbDataReader reader, int index, CancellationToken cancellationToken = default) => new(FromJson<T>(reader, index));

    public new ValueTask<object> FromJsonAsync(Type type, DbDataReader reader, int index, CancellationToken cancellationToken = default) => new(FromJson(type, reader, index));
}
