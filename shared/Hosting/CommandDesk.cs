using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>What happens around every decision: the events get their envelope before, the answer is kept with them after.</summary>
public static class CommandDesk
{
    /// <summary>Writes on the session's events who acts, for whom, when and why.</summary>
    public static void Before(Act act, IDocumentSession session) => Envelope.Write(act, session);

    /// <summary>Keeps the answer in the transaction that is about to commit.</summary>
    public static void After(HttpContext http, IDocumentSession session)
    {
        var stream = Answer.Subject(http, session);
        var answer = Answer.To(http, stream);
        Idempotency.Keep(http, session, answer);
        http.Features.Set(answer);
        http.Features.Set<IEvent>(stream.Events[^1]);
    }

    /// <summary>Answers, now that it is certain.</summary>
    public static Task AfterCommitAsync(HttpContext http)
    {
        Position.Tell(http, http.Features.GetRequired<IEvent>().Sequence);
        return http.Features.GetRequired<Answer>().GiveAsync(http);
    }
}
