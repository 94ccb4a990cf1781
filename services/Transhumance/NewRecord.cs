using Wolverine.Marten;

namespace Concord.Transhumance;

/// <summary>Opens a record whose first fact seals something under the record's own id.</summary>
internal static class NewRecord
{
    public static IStartStream Of<T>(Func<Guid, object> first) where T : class
    {
        var id = Guid.NewGuid();
        return MartenOps.StartStream<T>(id, first(id));
    }
}
