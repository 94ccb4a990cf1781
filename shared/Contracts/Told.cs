namespace Concord.Contracts;

/// <summary>What one context tells others about something that happened in it: ids, codes, coarse places and times, never a person.</summary>
/// <param name="Id">The event that it is about. Whoever hears it twice knows it by this id.</param>
/// <param name="Context">The context that tells it: one of <see cref="Contexts.All"/>.</param>
/// <param name="Subject">The record, by its id in that context.</param>
/// <param name="Mission">The mission that keeps the record, ISO 3166-1 alpha-3.</param>
/// <param name="OccurredAt">When it happened, UTC; on the strict channel the day.</param>
/// <param name="Correlation">The errand that it belongs to, the same in every context.</param>
/// <param name="Position">Its place in the channel of its context: 1, 2, 3 …</param>
/// <param name="What">What is told.</param>
/// <typeparam name="T">One of the types in <see cref="Hearings"/>.</typeparam>
public sealed record Told<T>(Guid Id, string Context, Guid Subject, string Mission, DateTimeOffset OccurredAt, string Correlation, long Position, T What) where T : class;
