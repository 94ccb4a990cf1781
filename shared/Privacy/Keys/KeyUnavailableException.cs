namespace Concord.Privacy.Keys;

/// <summary>A subject's key can't be had here and now; nothing was shown.</summary>
public sealed class KeyUnavailableException(string message) : Exception(message);

/// <summary>Something was about to be recorded about a person who was erased.</summary>
public sealed class SubjectErasedException(Guid subject) : Exception($"Subject {subject} was erased.")
{
    /// <summary>Who was erased.</summary>
    public Guid Subject => subject;
}
