using Concord.Transhumance.Signals;

namespace Concord.Transhumance.Cap;

/// <summary>How CAP and people name what an alert is about.</summary>
internal static class CapWords
{
    /// <summary>The event in the language of the information block.</summary>
    public static string Event(SignalKind kind, string language) => (kind, language) switch
    {
        (SignalKind.CropDamage, "fr") => "Risque de dégâts aux champs",
        (SignalKind.CropDamage, _) => "Risk of damage to crops",
        (SignalKind.Theft, "fr") => "Vol de bétail ou de biens",
        (SignalKind.Theft, _) => "Theft of livestock or goods",
        (SignalKind.Clash, "fr") => "Risque d'affrontement",
        (SignalKind.Clash, _) => "Risk of a clash",
        (SignalKind.WaterDispute, "fr") => "Différend autour de l'eau",
        (SignalKind.WaterDispute, _) => "Dispute over water",
        (SignalKind.Accident, "fr") => "Accident",
        (SignalKind.Accident, _) => "Accident",
        (SignalKind.Kidnapping, "fr") => "Enlèvement",
        (SignalKind.Kidnapping, _) => "Kidnapping",
        (SignalKind.Fire, "fr") => "Feu de brousse",
        (SignalKind.Fire, _) => "Bush fire",
        (SignalKind.MassiveMovement, "fr") => "Passage important de troupeaux",
        (SignalKind.MassiveMovement, _) => "Large movement of herds",
        (SignalKind.EarlyMovement, "fr") => "Passage précoce de troupeaux",
        (SignalKind.EarlyMovement, _) => "Early movement of herds",
        (SignalKind.LateMovement, "fr") => "Passage tardif de troupeaux",
        (SignalKind.LateMovement, _) => "Late movement of herds",
        (SignalKind.UnexpectedMovement, "fr") => "Passage inattendu de troupeaux",
        (SignalKind.UnexpectedMovement, _) => "Unexpected movement of herds",
        (_, "fr") => "Signe de paix",
        _ => "Signal of peace",
    };

    /// <summary>CAP's category.</summary>
    public static string Category(SignalKind kind) => kind switch
    {
        SignalKind.Fire => "Fire",
        SignalKind.Clash or SignalKind.Theft or SignalKind.Kidnapping => "Security",
        _ => "Safety",
    };

    /// <summary>What receivers are asked to do, as CAP codes it.</summary>
    public static string Response(SignalKind kind) => kind switch
    {
        SignalKind.Clash or SignalKind.Fire or SignalKind.Kidnapping => "Avoid",
        _ when Families.Of(kind) is SignalFamily.Peace => "Monitor",
        _ => "Prepare",
    };
}
