using Concord.Hosting.Parking;
using Concord.Privacy;
using Concord.Privacy.Keys;
using Wolverine.Persistence.Durability;
using Wolverine.Runtime;

namespace Concord.Subscriptions.Dapr;

/// <summary>Something handed in that was refused. What it says is sealed under a key of its own.</summary>
public sealed record HandedIn(Guid Id, string What, string Mission, string Context, string Text);

/// <summary>Parks what was handed in and refused, where a supervisor sees that it waits and nobody what it says; and opens it again.</summary>
internal sealed class SetAside(IMessageStore messages, IWolverineRuntime runtime, SubjectKeys keys)
{
    private const string By = "dapr";
    private const string Path = "handed-in";
    private static readonly Uri Queue = new($"local://{Path}/");

    /// <summary>Parks it, once; what was done before is not parked any more.</summary>
    public async Task KeepAsync(string what, Guid id, string? mission, ReadOnlyMemory<byte> text, Exception why, CancellationToken stop)
    {
        if (await SealAsync(id, mission, text, stop) is not { } sealedText)
            return;
        var letter = new Wolverine.Envelope(new HandedIn(id, what, mission ?? "", By, $"{sealedText}"))
        {
            Id = id, Destination = Queue, Serializer = runtime.Options.DefaultSerializer, Source = By,
        };
        letter.Headers[Letterhead.HandedIn] = what;
        await messages.Inbox.MoveToDeadLetterStorageAsync(letter, why);
    }

    /// <summary>What it says; <c>null</c> where its key is gone.</summary>
    public async Task<byte[]?> OpenAsync(HandedIn handed, CancellationToken stop)
    {
        var (text, found) = (SealedText.Read(handed.Text), await keys.ToOpenAsync([handed.Id], stop));
        return found.GetValueOrDefault(handed.Id)?.Open(text.Bytes, text.At, Sensitivity.Restricted);
    }

    /// <summary>It was taken after all: nobody reads it here again.</summary>
    public Task ForgetAsync(Guid id, CancellationToken stop) => keys.DestroyAsync(id, stop);

    private async Task<SealedText?> SealAsync(Guid id, string? mission, ReadOnlyMemory<byte> text, CancellationToken stop)
    {
        try
        {
            var at = new FieldAddress(mission ?? "", id, Path);
            return new(at, (await keys.ToSealAsync([id], stop))[id].Seal(text.Span, at, Sensitivity.Restricted));
        }
        catch (SubjectErasedException)
        {
            return null;
        }
    }
}
