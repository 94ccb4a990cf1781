using Concord.Harness.Contract;

namespace Concord.Transhumance.Tests.Contract;

public sealed class access_copies(OwnHost service) : AccessCopies(service), IClassFixture<OwnHost>
{
    protected override IReadOnlyDictionary<string, string> LeftOut => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["signal-corroborated"] = "a second source speaks for itself, not of whoever reported first",
    };
}
