using Concord.Platform.Running;

namespace Concord.Platform.Postgres;

/// <summary>Where a cluster lies: in the folder asked for, or, where its user can't reach that, in one of its own that a link there names.</summary>
internal sealed record ClusterPlace(string Folder, string? Account)
{
    private const string Elsewhere = "/var/lib/concord";

    public string Data => Path.Combine(Folder, "data");
    public string Log => Path.Combine(Folder, "postgres.log");
    public string Password => Path.Combine(Folder, "password");
    public string Port => Path.Combine(Folder, "port");

    public static ClusterPlace At(string wanted, string? account) =>
        new(new DirectoryInfo(wanted).LinkTarget ?? Path.GetFullPath(wanted), account);

    public static async Task<ClusterPlace> PrepareAsync(string wanted, CancellationToken cancellation)
    {
        var place = At(wanted, await PostgresAccount.FindAsync(wanted, cancellation));
        if (place.Account is null)
        {
            Directory.CreateDirectory(place.Folder, Home.OwnerOnly);
            return place;
        }

        await place.GiveAsync(cancellation);
        return await place.IsReachedAsync(cancellation) ? place : await place.MoveAsync(wanted, cancellation);
    }

    /// <summary>Calls one of PostgreSQL's programs as the cluster's user, in the cluster's folder.</summary>
    public Tool Call(string program, params string[] arguments) => new(program, arguments) { Account = Account, Folder = Folder };

    private async Task<ClusterPlace> MoveAsync(string wanted, CancellationToken cancellation)
    {
        var name = Digest.Of([Path.GetFullPath(wanted)])[..16];
        var place = this with { Folder = Path.Combine(Elsewhere, name) };
        await new Tool("install", "-d", "-m", "755", Elsewhere).RunAsync(cancellation);
        await place.GiveAsync(cancellation);
        if (!await place.IsReachedAsync(cancellation))
            throw new RefusalException($"PostgreSQL's user {Account} can reach neither {wanted} nor {place.Folder}: run ./platform as an ordinary user.");

        Directory.Delete(wanted);
        Directory.CreateSymbolicLink(wanted, place.Folder);
        return place;
    }

    private async Task GiveAsync(CancellationToken cancellation)
    {
        var given = await new Tool("install", "-d", "-o", Account!, "-m", "700", Folder).RunAsync(cancellation);
        if (!given.Succeeded)
            throw RefusalException.For($"{Folder} could not be made for PostgreSQL's user {Account}: {given.LastLine}.", given.Output);
    }

    private async Task<bool> IsReachedAsync(CancellationToken cancellation) =>
        (await new Tool("test", "-w", Folder) { Account = Account }.RunAsync(cancellation)).Succeeded;
}
