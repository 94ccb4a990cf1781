using Concord.Privacy;

namespace Concord.Transhumance.Alerts;

/// <summary>Where an alert stands. Its three endings are three things.</summary>
[Class(Sensitivity.Internal)]
public enum AlertState
{
    Drafted, Approved, Issued, Expired, Cancelled, AllClear, Reviewed,
}

/// <summary>Whether it is meant.</summary>
[Class(Sensitivity.Internal)]
public enum AlertMode
{
    Actual, Exercise,
}

/// <summary>What a message of an alert is.</summary>
[Class(Sensitivity.Internal)]
public enum AlertMessageKind
{
    Alert, Update, Cancel, AllClear,
}

/// <summary>On which side somebody stands who is told.</summary>
[Class(Sensitivity.Internal)]
public enum RecipientSide
{
    Authority, Farmers, Herders,
}

/// <summary>How somebody is told, from the quickest to the surest.</summary>
[Class(Sensitivity.Internal)]
public enum AlertChannel
{
    App, Sms, Radio, Voice, RelayVisit,
}

/// <summary>What changed with an update.</summary>
[Class(Sensitivity.Internal)]
public enum UpdateGround
{
    NewForecast, MoreSignals, SeverityChanged, RecipientsAdded, TextCorrected,
}

/// <summary>Why an alert was taken back.</summary>
[Class(Sensitivity.Internal)]
public enum CancelGround
{
    SignalRefuted, HerdDiverted, IssuedInError,
}

/// <summary>Why the danger is over.</summary>
[Class(Sensitivity.Internal)]
public enum AllClearGround
{
    HerdPassed, AgreementReached, DisputeSettled,
}

/// <summary>What an alert turned out to be.</summary>
[Class(Sensitivity.Internal)]
public enum AlertOutcome
{
    Hit, Averted, False, Partly, NoEvent,
}

/// <summary>What is learnt from it.</summary>
[Class(Sensitivity.Internal)]
public enum AlertLesson
{
    None, EarlierForecast, MoreSources, OtherRecipients, OtherChannel, ClearerText,
}
