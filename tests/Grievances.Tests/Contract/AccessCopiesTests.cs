using Concord.Harness.Contract;

namespace Concord.Grievances.Tests.Contract;

public sealed class access_copies(OwnHost service) : AccessCopies(service), IClassFixture<OwnHost>
{
    protected override IReadOnlyDictionary<string, string> LeftOut => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["conduct-concern-passed-on"] = "nothing leads from what the oversight was told to the grievance",
        ["clock-started"] = "until when an answer is due stands in the record itself",
    };
}
