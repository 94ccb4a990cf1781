using Concord.Harness.Contract;

namespace Concord.Reintegration.Tests.Contract;

public sealed class access_copies(OwnHost service) : AccessCopies(service), IClassFixture<OwnHost>
{
    protected override IReadOnlyDictionary<string, string> LeftOut => new Dictionary<string, string>
    {
        ["safety-check-requested"] = "a match that one person alone is sure of leaves no trace where it could be seen",
        ["safety-check-confirmed"] = "what the case was asked to do stands in the case",
        ["safety-check-dismissed"] = "it came to nothing",
        ["duplicate-suspected"] = "it stands in another person's case",
        ["duplicate-resolved"] = "it stands in another person's case",
    };
}
