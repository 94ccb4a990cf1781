using Concord.Hosting;
using Concord.Privacy;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;
using Marten;

namespace Concord.Reintegration.Participants;

/// <summary>Whether the person that a command is about was recorded before, and has a live case beside the one that is decided on.</summary>
public sealed record KnownPerson(bool IsThere, bool HasLiveCase)
{
    /// <summary>R-10: one live case per person.</summary>
    internal Refusal? MustHaveNoLiveCase() => Rules.OnePersonOneLiveCase.Unless(!HasLiveCase, "The person has another case that goes on. Go on with that one.");

    internal static async Task<KnownPerson> OfAsync(Guid person, Guid? beside, bool isThere, IDocumentSession session, CancellationToken stop)
    {
        await session.TakeTurnAsync(person, stop);
        return new(isThere, await session.Query<CaseDetails>().AnyAsync(found => found.Participant == person && found.Id != beside.GetValueOrDefault() && !found.State.IsOneOf(CaseStates.Over), stop));
    }
}

/// <summary>Brings the person whom a presentation names.</summary>
public static class ThePerson
{
    public static async Task<KnownPerson> LoadAsync(PresentCandidate command, Act act, BlindIndex index, IDocumentSession session, CancellationToken stop)
    {
        if (command.Person is not { } person)
            return new(IsThere: false, HasLiveCase: false);
        var seen = await session.LoadAsync<ParticipantDetails>(person, stop) is { } known && known.IsSeenBy(act.Caller);
        return await KnownPerson.OfAsync(person, beside: null, seen && await IsNamedAsync(person, command.Names, act.Mission, index, session, stop), session, stop);
    }

    // Whoever names the record of one person and the names of another is told no more than that it isn't there.
    private static async Task<bool> IsNamedAsync(Guid person, PersonNames names, string mission, BlindIndex index, IDocumentSession session, CancellationToken stop)
    {
        var known = (await session.LoadAsync<NameIndex>(person, stop))?.Tokens ?? [];
        return index.Tokens(mission, names.Given, names.Family ?? "").All(token => known.Contains(token));
    }
}

/// <summary>Brings what else there is of the person whose case a command is about.</summary>
public static class TheirOtherCases
{
    public static async Task<KnownPerson> LoadAsync(HttpContext http, IDocumentSession session, CancellationToken stop) =>
        Guid.TryParse(http.Request.RouteValues["id"] as string, out var id) && await session.LoadAsync<CaseDetails>(id, stop) is { } found
            ? await KnownPerson.OfAsync(found.Participant, id, isThere: true, session, stop)
            : new(IsThere: false, HasLiveCase: false);
}
