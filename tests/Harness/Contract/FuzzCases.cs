using System.Text;
using static Concord.Harness.Contract.FuzzValues;

namespace Concord.Harness.Contract;

/// <summary>Every way in which a request to an operation can go wrong, the same ones in every run.</summary>
internal sealed class FuzzCases(IReadOnlyList<OpenApiOperation> operations, Guid id, int seed)
{
    private const string Dry = "?validate_only=true";

    // The first of each kind.
    private readonly HashSet<string> whole = [.. operations.GroupBy(operation => (operation.Method, operation.Changes, operation.IsAboutOne, operation.IsPaged, operation.Body is null)).Select(kind => kind.First().Name)];

    private int number;

    public IReadOnlyList<FuzzRequest> All() => [.. operations.SelectMany(Of), .. Random()];

    private IEnumerable<FuzzRequest> Of(OpenApiOperation operation) =>
        [.. Routes(operation), .. operation.Body is null ? [] : Bodies(operation), .. operation.Changes ? Headered(operation) : ReadHeaders(operation)];

    private IEnumerable<FuzzRequest> Routes(OpenApiOperation operation)
    {
        foreach (var method in Methods.Where(method => operations.All(other => other.Path != operation.Path || other.Method != method)))
            yield return Usual(operation, $"method {method}") with { Method = method, MayBeTaken = false };
        foreach (var query in Share(Queries, operation))
            yield return Usual(operation, $"query {query}") is var usual ? usual with { Url = usual.Url + query, MayBeTaken = !operation.Changes } : usual;
        foreach (var other in operation.IsAboutOne ? Ids : [])
            yield return Usual(operation, $"id {other[..Math.Min(20, other.Length)]}") with { Url = operation.Path.Replace("{id}", other, StringComparison.Ordinal), MayBeTaken = false };
    }

    private IEnumerable<FuzzRequest> Bodies(OpenApiOperation operation)
    {
        var usual = operation.Body!.ToJsonString();
        foreach (var (what, body) in FuzzBodies.Malformed(usual).Concat(FuzzBodies.Lacking(usual, operation.Schema!)))
            yield return Usual(operation, what) with { Body = body, MayBeTaken = false };
        foreach (var (what, body) in Share([.. FuzzBodies.Odd(usual, operation.Schema!)], operation))
            yield return AskingOnly(operation, what) with { Body = body };
        foreach (var mediaType in MediaTypes)
            yield return Usual(operation, $"media type {mediaType}") with { MediaType = mediaType, MayBeTaken = false };
    }

    private IEnumerable<FuzzRequest> Headered(OpenApiOperation operation)
    {
        foreach (var header in Headers.Where(header => header != "If-Match" || operation.IsAboutOne))
        {
            foreach (var value in Share(Odd, operation))
                yield return AskingOnly(operation, $"{header}: {value[..Math.Min(20, value.Length)]}").With(header, value);
            yield return Usual(operation, $"{header} twice").With(header, "BFA", "MLI") with { MayBeTaken = false };
        }

        foreach (var header in new[] { "If-Match", "Idempotency-Key", "Authorization" }.Where(header => header != "If-Match" || operation.IsAboutOne))
            yield return Usual(operation, $"without {header}").With(header) with { MayBeTaken = false };
        foreach (var time in new[] { "01/02/2025", "5", "2025-02-30T00:00:00Z", "2025-01-01", "tomorrow", "2025-01-01T00:00:00" })
            yield return Usual(operation, $"occurred {time}").With("Concord-Occurred-At", time) with { MayBeTaken = false };
    }

    private IEnumerable<FuzzRequest> ReadHeaders(OpenApiOperation operation) =>
        from header in new[] { "Concord-Mission", "Concord-Purpose", "Authorization", "Accept", "traceparent", "Request-Id" }
        from value in Share(Odd, operation)
        select Usual(operation, $"{header}: {value[..Math.Min(20, value.Length)]}").With(header, value);

    private IEnumerable<FuzzRequest> Random()
    {
        var random = new Random(seed);
        var bodied = operations.Where(operation => operation.Body is not null).ToList();
        for (var times = 0; times < 600; times++)
        {
            var operation = bodied[random.Next(bodied.Count)];
            yield return AskingOnly(operation, $"mangled no. {times}") with { Body = FuzzBodies.Mangled(Encoding.UTF8.GetBytes(operation.Body!.ToJsonString()), random) };
        }
    }

    // What every operation has from one place is tried whole on the first of each kind, and in shares on the others.
    private IEnumerable<T> Share<T>(IReadOnlyList<T> values, OpenApiOperation operation) =>
        whole.Contains(operation.Name) ? values : values.Where((_, at) => (at + operation.Name.Length) % 3 == 0);

    private FuzzRequest Usual(OpenApiOperation operation, string what) => FuzzRequest.Usual(operation, id, number++) with { What = what };

    private FuzzRequest AskingOnly(OpenApiOperation operation, string what)
    {
        var usual = Usual(operation, what);
        return operation.Changes ? usual with { Url = usual.Url + Dry, MayBeTaken = true } : usual;
    }
}
