using Concord.Harness.Contract;

namespace Concord.CommunityPolicing.Tests.Contract;

public sealed class access_copies(OwnHost service) : AccessCopies(service), IClassFixture<OwnHost>
{
    protected override IReadOnlyDictionary<string, string> LeftOut => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["forum-seat-filled"] = "a seat that somebody gave up no longer leads from them to the forum",
    };
}
