namespace Concord.Harness;

/// <summary>A record in a running service: where it is and which version was seen last.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Version">What the next write is decided on.</param>
public record StandingRecord(string Url, long Version)
{
    public Guid Id => Guid.Parse(Url[(Url.LastIndexOf('/') + 1)..]);
}

/// <summary>A context as it runs, with what the tests that hold for every context ask of it.</summary>
/// <typeparam name="T">Any public type of the service's assembly.</typeparam>
public abstract class ContextHost<T>(string context) : ServiceHost<T>(context), IContextHost where T : class
{
    /// <inheritdoc/>
    public abstract string Permissions { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records { get; }

    /// <inheritdoc/>
    public virtual object Search => new { name = "Aminata" };
}

/// <summary>A running context, whichever it is.</summary>
public interface IContextHost
{
    /// <summary>Its name.</summary>
    string Context { get; }

    /// <summary>Its name in the database.</summary>
    string Schema { get; }

    /// <summary>The service.</summary>
    Alba.IAlbaHost Host { get; }

    /// <summary>
    /// Who may do what, a line each: <c>METHOD /path | role word, role word</c>. A role that isn't named never may. The words are those of <see cref="Contract.PermissionTable"/>.
    /// </summary>
    string Permissions { get; }

    /// <summary>How a record begins that everybody who works in its area sees, by the first part of its address: <c>cases</c>. The first is the main one.</summary>
    IReadOnlyDictionary<string, Func<Task<StandingRecord>>> Records { get; }

    /// <summary>The body of a search that finds such a record.</summary>
    object Search { get; }

    /// <summary>The administrator's way into its database.</summary>
    string Admin { get; }

    /// <summary>The administrator's way into the database of its keys.</summary>
    string KeysAdmin { get; }

    /// <summary>What its processes said, where somebody listens.</summary>
    Overheard? Overheard { get; }

    /// <summary>What a test changes in every request that it sends.</summary>
    Func<Request, Request> Says { get; set; }

    /// <summary>Sends a request and reads the answer to its end.</summary>
    Task<Reply> SendAsync(Request request);

    /// <summary>Asks the database as one of the context's roles, or as administrator; answers the first value.</summary>
    Task<object?> QueryAsync(string sql, string? role = null);
}
