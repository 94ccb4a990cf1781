using Concord.Grievances.General;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Complainants;

/// <summary>Who raised a concern, as far as they let it be known, and by the hash of which code they can ask about it. It is sealed here and nowhere else.</summary>
[Fact("complainant-recorded", Sensitivity.Confidential)]
public sealed record ComplainantRecorded(
    Guid Grievance, Guid? Report, IReadOnlyList<string> Handlers, string CodeHash, ContactMode ContactMode, string Place, IReadOnlyList<string> KeptFrom, Personal<string>? Name, Personal<string>? Phone, Personal<string>? SafeContact);

/// <summary>The concern went to the sensitive track: from here on the complainant is there for its named handlers alone.</summary>
[Fact("complainant-shielded", Sensitivity.Confidential)]
public sealed record ComplainantShielded(Guid Report, IReadOnlyList<string> Handlers);

/// <summary>Somebody has a conflict of interest in the concern: to them the complainant isn't there.</summary>
[Fact("complainant-kept-from", Sensitivity.Confidential)]
public sealed record ComplainantKeptFrom(string Person);

/// <summary>Something that the complainant left by their tracking code.</summary>
[Fact("complainant-message-received", Sensitivity.Confidential)]
public sealed record ComplainantMessageReceived(Guid Grievance, Guid? Report, Personal<string> Text);
