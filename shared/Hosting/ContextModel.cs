using System.Reflection;
using Concord.Contracts;
using Concord.Hosting.Deadlines;
using Concord.Hosting.Erasures;
using Concord.Hosting.Neighbours;
using Marten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Hosting;

/// <summary>A bounded context on one screen: its name, its streams, its views, its rules.</summary>
/// <param name="Name">Its name in routes, scopes, schema and roles, such as <c>reintegration</c>.</param>
/// <param name="Assembly">Where its commands and events are.</param>
public sealed record ContextModel(string Name, Assembly Assembly)
{
    /// <summary>The kinds of stream it keeps.</summary>
    public required IReadOnlyList<StreamModel> Streams { get; init; }

    /// <summary>The kinds of stream it keeps, with those that every context has.</summary>
    public IEnumerable<StreamModel> AllStreams => Streams.Concat(PlatformStreams.All);

    /// <summary>The facts it records, with those that every context has, each under the name that it is stored by.</summary>
    public IEnumerable<(Type Fact, string Name)> Facts => from type in Assembly.GetExportedTypes().Concat(typeof(ContextModel).Assembly.GetExportedTypes()) let fact = type.GetCustomAttribute<FactAttribute>() where fact is not null select (type, fact.Name);

    /// <summary>The views it shows, each with when it follows the events.</summary>
    public required IReadOnlyList<Action<StoreOptions>> Views { get; init; }

    /// <summary>The rules that its decisions apply.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The people, by their records' ids, with whom the context is done and about whom nothing was recorded since an instant.</summary>
    public Untouched? UntouchedSince { get; init; }

    /// <summary>Finds people about whom nothing was recorded since an instant.</summary>
    public delegate Task<IReadOnlyList<Guid>> Untouched(IQuerySession session, string[] missions, DateTimeOffset since, CancellationToken stop);

    /// <summary>Roles that replay records beside auditors and supervisors, because there are records that are there for them alone. Of all others they see nothing.</summary>
    public IReadOnlyList<string> AlsoReplays { get; init; } = [];

    /// <summary>Makes what finds out what is due in its records by time alone; that is asked every few seconds.</summary>
    public Func<IServiceProvider, Deadline>? DueBy { get; init; }

    /// <summary>Finds what is due by an instant and not yet recorded, a page of it, what is due longest first.</summary>
    public delegate Task<IReadOnlyList<Due>> Deadline(IQuerySession session, DateTimeOffset now, CancellationToken stop);

    /// <summary>Of which facts others are told, and in what words. What is sealed before a fact is told keeps no place in the feed.</summary>
    public IReadOnlyList<Telling> Tells { get; init; } = [];

    /// <summary>What is told of in every context, beside its own facts: that its ledger lost its end, and, where there are people, that somebody was erased.</summary>
    public IEnumerable<Telling> AllTells => [.. Tells, Telling.OfLoss, .. Hearings.WithPeople.Contains(Name) ? ErasureTellings.All : []];

    /// <summary>In which channel of the feed others are told of facts of a stored name; <c>null</c> for those that stay here.</summary>
    public string? Channel(string fact) => AllTells.FirstOrDefault(telling => telling.Fact == fact)?.Published.Channel;

    /// <summary>What the context needs beside its decisions, such as a keeper of its clocks.</summary>
    public Action<IServiceCollection, IConfiguration>? Services { get; init; }

    /// <summary>What it answers beside its commands and reads.</summary>
    public Action<IEndpointRouteBuilder>? Maps { get; init; }

    /// <summary>Tables of its own beside its events and views, made by the owner.</summary>
    public string Tables { get; init; } = "";

    /// <summary>Those of them that keep, in <c>position</c>, how far an edge of the feed was told: <c>retell</c> goes back in them.</summary>
    public IReadOnlyList<string> Edges { get; init; } = [];

    /// <summary>What those who serve may not do to them.</summary>
    public string Grants { get; init; } = "";

    /// <summary>The name in the forms that PostgreSQL takes without quotes.</summary>
    public string Schema => Contexts.Plain(Name);

    /// <summary>What every context has, such as <c>History</c>, under a name of this context's own: <c>ReintegrationHistory</c>.</summary>
    internal string Own(string name) => string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + name;

    /// <summary>Where its addresses begin.</summary>
    public string Prefix => $"/v1/{Name}";
}
