namespace Concord.Privacy;

/// <summary>Marks a name by which its subject can be found through the <see cref="BlindIndex"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class SearchableAttribute : Attribute;
