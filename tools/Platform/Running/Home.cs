namespace Concord.Platform.Running;

/// <summary>Where everything lies that one running system keeps: the description, and <c>.concord</c> beside it.</summary>
internal sealed record Home(string Description)
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PassThrough = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string Root => Path.GetDirectoryName(Description)!;
    public string Folder => Path.Combine(Root, ".concord");
    public string Postgres => Path.Combine(Folder, "postgres");
    public string TestPostgres => Path.Combine(Folder, "test-postgres");
    public string Trust => Path.Combine(Folder, "trust");
    public string Secrets => Path.Combine(Folder, "secrets.json");
    public string PlatformFile => Path.Combine(Folder, "platform.json");
    public string Turn => Path.Combine(Folder, "turn");
    public string Logs => Path.Combine(Folder, "logs");
    public string Log(string name) => Path.Combine(Logs, $"{name}.log");
    public string Processes => Path.Combine(Folder, "processes");
    public string Record(string name) => Path.Combine(Processes, $"{name}.json");

    /// <summary>The description that was named, else the one above the launcher.</summary>
    public static Home Find(string? description)
    {
        var found = description is null ? Above(AppContext.BaseDirectory) : Path.GetFullPath(description);
        return File.Exists(found)
            ? new Home(found)
            : throw new RefusalException($"{found ?? "tye.yaml"} is not there: run ./platform of a checkout of Concord, or name a description with --tye.");
    }

    // Others may pass through .concord but not look around, so that PostgreSQL can reach its cluster as another user.
    public Home Prepare()
    {
        Directory.CreateDirectory(Folder, PassThrough);
        Directory.CreateDirectory(Logs, OwnerOnly);
        Directory.CreateDirectory(Processes, OwnerOnly);
        return this;
    }

    private static string? Above(string folder) =>
        File.Exists(Path.Combine(folder, "tye.yaml")) ? Path.Combine(folder, "tye.yaml")
            : Path.GetDirectoryName(folder) is { } parent ? Above(parent) : null;
}
