using Concord.Privacy;

namespace Concord.Transhumance;

/// <summary>The two sides that share the land; nothing is settled by one of them.</summary>
[Class(Sensitivity.Internal)]
public enum CommunitySide
{
    Farmers, Herders,
}
