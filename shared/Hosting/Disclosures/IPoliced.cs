using Concord.Privacy.Policies;

namespace Concord.Hosting.Disclosures;

/// <summary>A record that says what a reader has to do with it, and where it stands: two of the five things on which the policy rests.</summary>
public interface IPoliced
{
    /// <summary>What <paramref name="caller"/>, who may see the record, has to do with it.</summary>
    Relation RelationOf(Caller caller);

    /// <summary>Where it stands, as far as reading it goes.</summary>
    RecordState Standing { get; }
}
