using Concord.Contracts;
using Concord.Hosting.Neighbours;

namespace Concord.Hosting.Erasures;

/// <summary>In what words others are told of an erasure: by the number alone under which the person was known, and which leads to nobody any more.</summary>
internal static class ErasureTellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<SubjectErased, SubjectDataErased>(erased => new(erased.Data.Subject, erased.Data.AnswerBy ?? erased.Data.DestroyedAt)),
        Telling.Of<CopyErased, ErasureAnswered>(erased => new(erased.Data.Erasure, erased.Data.Subject, ErasureAnswer.Erased)),
        Telling.Of<CopyNotHeld, ErasureAnswered>(none => new(none.Data.Erasure, none.Data.Subject, ErasureAnswer.NothingHeld)),
        Telling.Of<CopyHeldBack, ErasureAnswered>(held => new(held.Data.Erasure, held.Data.Subject, ErasureAnswer.HeldBack)),
    ];
}
