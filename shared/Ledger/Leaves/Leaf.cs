using System.Text.Json;
using Concord.Ledger.Tree;

namespace Concord.Ledger.Leaves;

/// <summary>What the ledger seals of one event: everything about it, its payload by digest, and the leaf before it in its stream.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Stream">The stream it stands in.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Previous">The leaf hash of the version before; <see cref="Hash.Zero"/> for the first.</param>
/// <param name="Mission">The mission whose record it is.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Schema">The version of its shape, from 1.</param>
/// <param name="Occurred">When it happened in the field; sealed to the microsecond.</param>
/// <param name="Recorded">When it was recorded; sealed to the microsecond.</param>
/// <param name="Actor">The person who acted, or the system where there was none.</param>
/// <param name="ActorType"><c>person</c> or <c>system</c>.</param>
/// <param name="Client">The system whose token it was, where it acted for a person.</param>
/// <param name="Asserted">Whether the actor is asserted by that system rather than authenticated.</param>
/// <param name="Role">The role at that time.</param>
/// <param name="Office">The office at that time.</param>
/// <param name="Purpose">A code of the purpose register.</param>
/// <param name="Reason">The commitment to the reason given (<see cref="Opening.OfReason"/>): free text, so never a plain digest that could be guessed.</param>
/// <param name="Correlation">What belongs to one errand.</param>
/// <param name="Cause">The request or the event that caused it.</param>
/// <param name="Payload">The <see cref="PayloadDigest"/>.</param>
/// <param name="Corrects">The earlier event of the stream that this one corrects.</param>
public sealed record Leaf(
    Guid Event, Guid Stream, long Version, Hash Previous, string Mission, string Type, int Schema, DateTimeOffset Occurred, DateTimeOffset Recorded,
    string Actor, string ActorType, string? Client, bool Asserted, string Role, string Office, string? Purpose, Hash? Reason, string? Correlation, string? Cause, Hash Payload,
    Guid? Corrects = null)
{
    /// <summary>The version of the form that is hashed.</summary>
    public const int Format = 1;

    /// <summary>The canonical bytes: what the tree hashes and a pack carries.</summary>
    public byte[] Bytes() => LeafForm.Of(this).Bytes();

    /// <summary>The leaf hash, to which the next leaf of the stream links.</summary>
    public Hash Hash() => TreeHash.Leaf(Bytes());

    /// <summary>The leaf as JSON, member by member as it is sealed.</summary>
    public JsonElement ToJson() => CanonicalJson.Read(Bytes());

    /// <summary>Reads a leaf; every member must be there, no other, each in its one spelling.</summary>
    /// <exception cref="UnfitForEvidenceException">It isn't a leaf.</exception>
    public static Leaf Read(JsonElement json) => LeafForm.Read(json);
}
