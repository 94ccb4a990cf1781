namespace Concord.Platform.Running;

/// <summary>Ends a verb with one sentence that says what to do; a person never sees a stack trace for it.</summary>
public sealed class RefusalException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>Puts a full disk before what it broke, because nothing else that was said then helps.</summary>
    public static RefusalException For(string sentence, string output) =>
        new(output.Contains("No space left on device", StringComparison.Ordinal) ? DiskFull : sentence);

    public static string DiskFull => "The disk is full: free some space and run ./platform up again.";
}
