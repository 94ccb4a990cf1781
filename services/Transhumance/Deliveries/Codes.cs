using Concord.Privacy;

namespace Concord.Transhumance.Deliveries;

/// <summary>How far a message came with one recipient.</summary>
[Class(Sensitivity.Internal)]
public enum DeliveryState
{
    Sent, Delivered, Failed, Acknowledged,
}

/// <summary>Why it didn't arrive.</summary>
[Class(Sensitivity.Internal)]
public enum DeliveryFailure
{
    NoNetwork, NoAnswer, WrongAddress, RoadClosed,
}

/// <summary>What a recipient answers.</summary>
[Class(Sensitivity.Internal)]
public enum RecipientAnswer
{
    WillAct, CannotAct,
}
