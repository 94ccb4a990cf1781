using System.Text;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Hosting;

/// <summary>Of whom the reason of an act may speak: under whose key it is sealed, and with whom it goes.</summary>
internal static class Whom
{
    /// <summary>The one person in the event; where it names none or several, its record, which goes with the person whose own it is; of a read about several, everybody in the mission.</summary>
    public static Guid IsMeant(IEvent appended, string mission)
    {
        if (appended.Data is AccessRecorded read)
            return IsMeant(read.Subjects, mission);
        Guid[] people = [.. Personal.Within(appended.Data).Select(found => found.Value.Subject).Distinct()];
        return people is [var one] ? one : appended.StreamId;
    }

    /// <summary>The one who was seen; of several, everybody in the mission.</summary>
    public static Guid IsMeant(IReadOnlyList<Guid> seen, string mission) => seen is [var one] ? one : DigestId.Of(Encoding.UTF8.GetBytes($"reasons in {mission}"));
}
