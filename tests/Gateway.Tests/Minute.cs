namespace Concord.Gateway.Tests;

/// <summary>Quotas begin anew with the minute: whoever counts must have it in one.</summary>
internal static class Minute
{
    /// <summary>What came of it in one minute; done again when the minute turned on the way.</summary>
    public static async Task<T> Within<T>(Func<Task<T>> work)
    {
        while (true)
        {
            var (began, came) = (Now, await work());
            if (began == Now)
                return came;
        }
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 60;
}
