namespace Concord.Grievances.General;

/// <summary>The number on the receipt. It says nothing about a place, a date or what it is about.</summary>
internal static class GrievanceNumber
{
    private const string Legible = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(Guid id)
    {
        var bytes = System.Security.Cryptography.SHA256.HashData(id.ToByteArray());
        return "G-" + string.Concat(Enumerable.Range(0, 10).Select(at => Legible[bytes[at] % Legible.Length])).Insert(5, "-");
    }
}
