namespace Concord.Hosting;

/// <summary>A record that not everybody may see: to whoever may not, it isn't there.</summary>
public interface ISeen
{
    /// <summary>The version of its stream that it was folded up to; the event store sets it.</summary>
    int Version { get; }

    /// <summary>Whether <paramref name="caller"/>, who holds its mission, may see it.</summary>
    bool IsSeenBy(Caller caller);
}
