using Concord.Privacy;

namespace Concord.Hosting.Subjects;

/// <summary>What is held here about one person, as it is handed to them: in plain words, with where it comes from, what it is for, who saw it, how long it stays. Of anybody else it says nothing.</summary>
/// <param name="Subject">The number under which the person is known here.</param>
/// <param name="Language">The language of its sentences: <c>en</c> or <c>fr</c>. Codes are given as they are stored.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Erased">Whether the person was erased: then nobody reads any more what told who they are.</param>
/// <param name="Sentences">What has to be said first.</param>
/// <param name="Records">The records that name the person, and that whoever hands the copy over may see.</param>
/// <param name="SeenBy">Who saw, received or exported something, newest first; by role and office, never by name.</param>
/// <param name="SeenByMore">Whether more did than are listed.</param>
/// <param name="Purposes">For what it may be read, and by what right.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Rights">What the person may ask for.</param>
[Class(Sensitivity.Confidential)]
internal sealed record AccessCopy(
    Guid Subject,
    string Language,
    DateTimeOffset MadeAt,
    bool Erased,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<HeldRecord> Records,
    IReadOnlyList<Sighting> SeenBy,
    bool SeenByMore,
    IReadOnlyList<StatedUse> Purposes,
    string Retention,
    IReadOnlyList<string> Rights);

/// <summary>A record that names the person.</summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">What kind of record.</param>
/// <param name="Own">Whether it is about this person alone. Of a record about several only what names this person is here.</param>
/// <param name="Codes">What stands in it now, as codes, dates and numbers.</param>
/// <param name="Values">What tells who the person is, or what they said; all that was ever recorded.</param>
/// <param name="Steps">What happened.</param>
[Class(Sensitivity.Confidential)]
internal sealed record HeldRecord(Guid Id, string Kind, bool Own, IReadOnlyList<HeldCode> Codes, IReadOnlyList<HeldValue> Values, IReadOnlyList<HeldStep> Steps);

/// <summary>A code, a date or a number.</summary>
/// <param name="What">What it says something about.</param>
/// <param name="Value">What it says.</param>
[Class(Sensitivity.Confidential)]
internal sealed record HeldCode(string What, string Value);

/// <summary>A value that tells who the person is, or what they said.</summary>
/// <param name="What">Which.</param>
/// <param name="Value">The value; withheld where whoever hands the copy over may not read it, and where it was erased.</param>
/// <param name="Current">Whether it still stands, or was put right since.</param>
/// <param name="Source">Where it comes from.</param>
[Class(Sensitivity.Confidential)]
internal sealed record HeldValue(string What, object Value, bool Current, HeldStep Source);

/// <summary>Something that happened.</summary>
/// <param name="What">What.</param>
/// <param name="At">When.</param>
/// <param name="Role">The role of whoever recorded it.</param>
/// <param name="Office">Their office.</param>
[Class(Sensitivity.Confidential)]
internal sealed record HeldStep(string What, DateTimeOffset At, string Role, string Office);

/// <summary>That somebody saw something about the person.</summary>
/// <param name="At">When.</param>
/// <param name="Role">Their role.</param>
/// <param name="Office">Their office.</param>
/// <param name="Purpose">For what.</param>
/// <param name="What">Which values.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Sighting(DateTimeOffset At, string Role, string Office, string Purpose, IReadOnlyList<string> What);

/// <summary>For what a person's data may be read.</summary>
/// <param name="Id">The purpose's code in the register.</param>
/// <param name="Label">What it is called.</param>
/// <param name="LegalBasis">By what right.</param>
[Class(Sensitivity.Public)]
internal sealed record StatedUse(string Id, string Label, string LegalBasis);
