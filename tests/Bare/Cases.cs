using Wolverine.Http;
using Wolverine.Marten;

namespace Concord.Bare;

public sealed record OpenCase(string Place, string Sex);

public sealed record CaseOpened(string Place, string Sex, DateTimeOffset At);

public sealed record RecordVisit(int Wellbeing);

public sealed record VisitRecorded(int Wellbeing, DateTimeOffset At);

public sealed class Case
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string Place { get; set; } = "";

    public string Sex { get; set; } = "";

    public int Visits { get; set; }

    public void Apply(CaseOpened opened) => (Place, Sex) = (opened.Place, opened.Sex);

    public void Apply(VisitRecorded _) => Visits++;
}

public static class OpenCaseEndpoint
{
    [WolverinePost("/cases")]
    public static (CreationResponse<Guid>, IStartStream) Post(OpenCase command)
    {
        var start = MartenOps.StartStream<Case>(new CaseOpened(command.Place, command.Sex, DateTimeOffset.UtcNow));
        return (new CreationResponse<Guid>($"/cases/{start.StreamId}", start.StreamId), start);
    }
}

public static class RecordVisitEndpoint
{
    [WolverinePost("/cases/{id}/visits"), EmptyResponse]
    public static VisitRecorded Post(RecordVisit command, [WriteAggregate("id")] Case @case) => new(command.Wellbeing, DateTimeOffset.UtcNow);
}
