namespace Concord.Hosting;

/// <summary>A process can't start as it is configured; the message is one sentence for the person who starts it.</summary>
public sealed class ConfigurationFault(string message) : Exception(message);
