using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Concord.Platform.Demonstration.Playing;
using Concord.Platform.Running;
using Concord.Platform.Subscribing;
using Spectre.Console;

namespace Concord.Platform.Verbs;

/// <summary>Follows a feed in the terminal as a subscriber would, over kills and restarts, and says whether what it heard is the whole truth.</summary>
internal static class SubscribeVerb
{
    private static readonly Argument<string> Feed = new("feed") { Description = "The feed's address at the gateway", DefaultValueFactory = _ => "/v1/feeds" };
    private static readonly Option<long?> After = new("--after") { Description = "The last position that you have; 0 if nothing was kept" };
    private static readonly Option<string?> Types = new("--types") { Description = "Only these types, separated by commas" };
    private static readonly Option<string> As = new("--as") { Description = "The development client to subscribe as", DefaultValueFactory = _ => "dev-subscriber" };
    private static readonly Option<bool> Once = new("--once") { Description = "End when everything that is there was heard" };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Only the sentence at the end" };

    public static Command Create() => Verb.Create("subscribe", "Follow a feed and check it: every place once, in order; exit code 1 when something is missing or out of order", RunAsync, Feed, After, Types, As, Once, Quiet);

    private static async Task<int> RunAsync(Home home, ParseResult arguments, CancellationToken cancellation)
    {
        var platform = PlatformFile.Load(home.PlatformFile) ?? throw new RefusalException("Concord isn't up: run ./platform up first.");
        var (feed, types) = (arguments.GetValue(Feed)!, arguments.GetValue(Types));
        var memory = new Memory(home, feed, arguments.GetValue(As)!);
        using var http = new HttpClient { BaseAddress = new Uri($"{platform.Gateway}/"), Timeout = Timeout.InfiniteTimeSpan };
        var tokens = new Tokens(platform, http);
        var subscriber = new Subscriber(http, stop => tokens.OfAsync(arguments.GetValue(As)!, stop), types is null ? feed : $"{feed}?types={Uri.EscapeDataString(types)}");
        var heard = new Heard(arguments.GetValue(After) ?? memory.Position, types is not null);
        try
        {
            await foreach (var item in subscriber.ListenAsync(heard, cancellation))
            {
                if (heard.Take(item) is { } said && !arguments.GetValue(Quiet))
                    Print(said, item.EventId!);
                memory.Keep(heard.Position);
                if (arguments.GetValue(Once) && item.EventType == "caught-up")
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever listens ends it; what was heard is said all the same.
        }

        return Conclude(heard, subscriber);
    }

    private static int Conclude(Heard heard, Subscriber subscriber)
    {
        var page = AnsiConsole.Profile.Out.Writer;
        foreach (var fault in heard.Faults)
            page.WriteLine($"✗ {fault}");
        page.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(heard.Faults.Count == 0 ? '✓' : '✗')} Heard {heard.Events} events and {heard.Withheld} empty places up to {heard.Position}; {heard.Repeated} came again, begun again {subscriber.Resumed} times{(subscriber.Broken is { } why ? $", last because {why}" : "")}."));
        return heard.Faults.Count == 0 ? 0 : 1;
    }

    private static void Print(JsonElement said, string position)
    {
        string Of(string member) => said.TryGetProperty(member, out var value) ? value.ToString() : "";
        AnsiConsole.Profile.Out.Writer.WriteLine($"{position,8}  {Of("time"),-25}  {Of("type"),-60}  {Of("mission")} {Of("place"),-7} {Of("subject")}  {Of("data")}");
    }

    /// <summary>How far a feed was heard, kept from one time to the next.</summary>
    private sealed class Memory(Home home, string feed, string client)
    {
        private readonly string file = Path.Combine(home.Prepare().Folder, "heard", $"{client}{feed.Replace('/', '-')}");

        public long Position => File.Exists(file) ? long.Parse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

        public void Keep(long position)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!, Home.OwnerOnly);
            PrivateFile.Write(file, position.ToString(CultureInfo.InvariantCulture));
        }
    }
}
