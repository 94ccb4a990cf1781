using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Contracts;
using JasperFx.Events;

namespace Concord.Hosting.Feeds;

/// <summary>A published event in the envelope of CloudEvents 1.0. Whatever stands in it leaves the house; nothing in it is read from a personal value.</summary>
/// <param name="Id">The event's id, the same wherever it is told of.</param>
/// <param name="Source">The context that tells it, <c>/v1/{context}</c>.</param>
/// <param name="Type">What kind of event it is.</param>
/// <param name="Subject">The record, by its id in that context.</param>
/// <param name="Time">When it happened, UTC; on the strict channel the day.</param>
/// <param name="Recordedtime">When it was recorded, UTC; on the strict channel the day.</param>
/// <param name="Sequence">Its place in the channel, twenty digits.</param>
/// <param name="Partitionkey">What keeps events of one record in order: the record's id.</param>
/// <param name="Correlationid">The errand that it belongs to, the same in every context; left out on the strict channel.</param>
/// <param name="Causationid">The request or event that caused it; left out on the strict channel.</param>
/// <param name="Dataclassification">What it could do in wrong hands.</param>
/// <param name="Mission">The mission that keeps the record, ISO 3166-1 alpha-3.</param>
/// <param name="Place">Where, an admin-1 or admin-2 P-code; left out where it has no place.</param>
/// <param name="Programme">The programme's code; left out where it has none.</param>
/// <param name="Dataschema">Where the schema of <paramref name="Data"/> is.</param>
/// <param name="Data">What is told.</param>
internal sealed record PublicEvent(
    Guid Id, string Source, string Type, string Subject, DateTimeOffset Time, DateTimeOffset Recordedtime, string Sequence, string Partitionkey, string? Correlationid, string? Causationid,
    string Dataclassification, string Mission, string? Place, string? Programme, string Dataschema, object Data)
{
    /// <summary>How an event is written: what has nothing to say is left out.</summary>
    public static readonly JsonSerializerOptions Json = new(StrictJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The version of the envelope.</summary>
    public string Specversion => "1.0";

    /// <summary>What <see cref="Data"/> is written in.</summary>
    public string Datacontenttype => "application/json";

    /// <summary>Puts what is told of a fact into the envelope, at its place in the channel; where it names no place of its own, it lies where its record does.</summary>
    public static PublicEvent Of(IEvent fact, object told, PublishedAttribute published, string context, string schemas, long position, string? place)
    {
        var known = Known.In(published.Channel, fact);
        return new(
            known.Id, $"/v1/{context}", published.TypeIn(context), $"{fact.StreamId}", known.Time, known.Recorded, FeedPosition.Text(position), $"{fact.StreamId}", known.Correlation, known.Cause,
            published.Classification, fact.TenantId, (told as IInPlace)?.Place ?? place, (told as IInProgramme)?.Programme, $"{schemas}/{published.TypeIn(context)}", told);
    }

    /// <summary>The event as it goes out.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
