using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Reintegration.CriteriaSets;

/// <summary>A version of the criteria was published: where and from when it holds, and until when people may present themselves.</summary>
[Fact("criteria-published", Sensitivity.Internal)]
public sealed record CriteriaPublished(string CriteriaVersion, string Place, DateOnly From, DateOnly? Until, DateOnly? CutOff, IReadOnlyList<string> Languages, string Document, string PublishedBy);
