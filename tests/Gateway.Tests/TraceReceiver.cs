using System.Collections.Concurrent;
using System.Text;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Concord.Gateway.Tests;

/// <summary>Takes traces as any collector does (OTLP over HTTP) and reads of them what tells who called whom.</summary>
internal sealed class TraceReceiver(WebApplication app, ConcurrentDictionary<string, Span> spans) : IAsyncDisposable
{
    /// <summary>What a process needs in its environment to report here, and soon.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
    };

    public IReadOnlyDictionary<string, Span> Spans => spans;

    public static async Task<TraceReceiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var (app, spans) = (builder.Build(), new ConcurrentDictionary<string, Span>());
        app.MapPost("/v1/traces", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            foreach (var span in Read(body.ToArray()))
                spans[span.Id] = span;
        });
        app.MapPost("/v1/{other}", () => Results.Ok());
        await app.StartAsync();
        return new TraceReceiver(app, spans);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // The numbers are those of opentelemetry/proto/trace/v1/trace.proto.
    private static IEnumerable<Span> Read(byte[] export) =>
        from resource in Fields(export)[1].Select(Fields)
        let service = resource[1].Select(Fields).SelectMany(attributes => attributes[1]).Select(Fields)
            .Where(attribute => Text(attribute[1]) == "service.name").Select(attribute => Text(Fields(attribute[2].Single())[1])).Single()
        from scope in resource[2].Select(Fields)
        from span in scope[2].Select(Fields)
        select new Span(service, Text(Fields(scope[1].Single())[1]), Hex(span[1]), Hex(span[2]), Hex(span[4]));

    private static ILookup<int, byte[]> Fields(byte[] message)
    {
        var (input, fields) = (new CodedInputStream(message), new List<(int Number, byte[] Value)>());
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                fields.Add((WireFormat.GetTagFieldNumber(tag), input.ReadBytes().ToByteArray()));
            else
                input.SkipLastField();
        }
        return fields.ToLookup(field => field.Number, field => field.Value);
    }

    private static string Text(IEnumerable<byte[]> field) => Encoding.UTF8.GetString(field.Single());

    private static string Hex(IEnumerable<byte[]> field) => Convert.ToHexStringLower(field.SingleOrDefault() ?? []);
}

/// <summary>One piece of work in a trace: in which process, found by which instrument, on whose behalf.</summary>
internal sealed record Span(string Service, string Instrument, string Trace, string Id, string Parent);
