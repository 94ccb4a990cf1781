namespace Concord.Platform.Running;

/// <summary>Puts into one sentence what the machine refused.</summary>
internal static class Complaint
{
    private const int NoSpaceLeft = 28;

    public static bool IsDiskFull(Exception fault) => fault is IOException && (fault.HResult & 0xFFFF) == NoSpaceLeft;

    public static string? Sentence(Exception fault) => fault switch
    {
        RefusalException => fault.Message,
        AggregateException { InnerException: { } inner } => Sentence(inner),
        _ when IsDiskFull(fault) => RefusalException.DiskFull,
        UnauthorizedAccessException => $"{fault.Message.TrimEnd('.')}: run ./platform as the user who ran it before, or give .concord to yourself with: sudo chown -R $USER .concord",
        _ => null,
    };
}
