using System.ComponentModel.DataAnnotations;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Support;

/// <summary>Something that is given, and how many of it.</summary>
[Class(Sensitivity.Internal)]
public sealed record SupportItem([property: RegularExpression("^[a-z][a-z0-9-]{1,39}$")] string Item, [property: Range(1, 10_000)] int Quantity);
