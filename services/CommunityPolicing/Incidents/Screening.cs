using Concord.Hosting;

namespace Concord.CommunityPolicing.Incidents;

/// <summary>PO-08: screening comes first, and what a specialist has to take over goes to them at once and leaves nothing here.</summary>
internal static class Screening
{
    private static readonly IncidentState[] Logged = [IncidentState.Logged, IncidentState.Responding, IncidentState.Answered, IncidentState.FedBack];

    /// <summary>The incident was screened, is worked on here, and isn't closed.</summary>
    public static Refusal? MustBeLogged(this SafetyIncident incident) => incident.State switch
    {
        IncidentState.Reported => Refuse("The incident was not screened. Ask first whether anybody is in danger, a child, sexual violence or explosive remnants are in it."),
        IncidentState.ToBeRouted => Refuse("The incident belongs to a specialist. Route it at once."),
        IncidentState.WithSpecialist => Refuse("A specialist has the incident. Nothing more is recorded about it here."),
        var state => state.MustBe("incident", Logged),
    };

    private static Refusal? Refuse(string detail) => Rules.SpecialistsFirst.Unless(holds: false, detail);
}
