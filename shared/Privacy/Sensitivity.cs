namespace Concord.Privacy;

/// <summary>What a value can do to the person it speaks of, from harmless to deadly.</summary>
/// <remarks>
/// The class decides who sees a value, whether it is stored sealed (<see cref="Restricted"/> and <see cref="Lethal"/>),
/// and that it reaches no log, feed or export. Source: design §3 and the acceptance list, S2.
/// </remarks>
[Class(Sensitivity.Public)]
public enum Sensitivity
{
    /// <summary>May be published.</summary>
    Public,

    /// <summary>For staff of the programme: codes, dates, states, counts.</summary>
    Internal,

    /// <summary>For those who work on the case: the case's own facts.</summary>
    Confidential,

    /// <summary>Tells who a person is or how to reach them: names, contacts, birth date, exact place, narrative, photographs.</summary>
    Restricted,

    /// <summary>Can get the person killed: an informant's or a survivor's identity.</summary>
    Lethal,
}
