namespace Concord.Contracts;

/// <summary>What became of somebody's data where it was to go.</summary>
public enum ErasureAnswer
{
    /// <summary>It was there, and nobody reads it again.</summary>
    Erased,

    /// <summary>Nothing was there under that number.</summary>
    NothingHeld,

    /// <summary>It is there and stays for now: a legal hold stands on it.</summary>
    HeldBack,
}

/// <summary>Somebody's data was erased. Whoever holds a copy under this number erases it too, and says so. The number leads to nobody any more.</summary>
/// <param name="Subject">The number under which the person was known.</param>
/// <param name="AnswerBy">By when whoever hears it has answered, UTC.</param>
[Published("subject-data-erased", Classification = "confidential")]
public sealed record SubjectDataErased(Guid Subject, DateTimeOffset AnswerBy);

/// <summary>A context that heard of an erasure says what became of its own copy. Whoever follows that context alone erases by this, where it says erased.</summary>
/// <param name="Erasure">The erasure, by its record in the context that told of it.</param>
/// <param name="Subject">The number under which the person was known.</param>
/// <param name="Answer">What became of it.</param>
[Published("erasure-answered", Classification = "confidential")]
public sealed record ErasureAnswered(Guid Erasure, Guid Subject, ErasureAnswer Answer);
