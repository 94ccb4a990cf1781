using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.Conduct;

/// <summary>A concern about the conduct of a security actor was passed on to the independent oversight, as classes and a district.</summary>
[Fact("conduct-concern-passed-on", Sensitivity.Confidential)]
public sealed record ConductConcernPassedOn(Guid Grievance, SecurityInstitution Institution, ConductClass Class, string Place, bool Danger);

/// <summary>The oversight took it up; nothing more is told.</summary>
[Fact("conduct-concern-with-oversight", Sensitivity.Confidential)]
public sealed record OversightTookItUp(DateOnly TakenUpOn);
