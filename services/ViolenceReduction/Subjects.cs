using System.Security.Cryptography;
using System.Text;

namespace Concord.ViolenceReduction;

/// <summary>Under which number a person's values are sealed here: the same for the same person of a mission wherever they sit, so that one erasure reaches all of it.</summary>
internal static class Subjects
{
    public static Guid Of(string mission, string person) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{mission}\n{person}")).AsSpan(0, 16), bigEndian: true);
}
