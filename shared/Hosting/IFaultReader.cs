namespace Concord.Hosting;

/// <summary>Reads a thrown fault as the problem it means to the caller, or answers <c>null</c> when it doesn't know it.</summary>
public interface IFaultReader
{
    /// <summary>The problem that <paramref name="fault"/> means.</summary>
    Problem? Read(Exception fault);
}
