using Concord.Platform.Testing;

namespace Concord.Platform.Tests.Testing;

public sealed class a_test_run_counts
{
    private const string Report = """{ "results": { "summary": { "tests": 6, "passed": 4, "failed": 1, "skipped": 1, "pending": 0, "other": 0 } } }""";

    [Fact]
    public void what_the_report_says() => Of(Report, exitCode: 2).ToString().ShouldBe("4 passed, 1 failed, 1 skipped");

    [Fact]
    public void a_program_that_crashed_without_a_report_as_a_failure() => TestCount.Of("/nowhere", exitCode: 134).Failed.ShouldBe(1);

    [Fact]
    public void a_program_that_passed_everything_and_then_crashed_as_a_failure() =>
        Of(Report.Replace("\"failed\": 1", "\"failed\": 0"), exitCode: 134).Failed.ShouldBe(1);

    [Fact]
    public void nothing_as_not_green() => (TestCount.Of("/nowhere", exitCode: 0) + TestCount.Of("/nowhere", exitCode: 0)).IsGreen.ShouldBeFalse();

    [Fact]
    public void everything_together() =>
        (new TestCount(3, 0, 1) + new TestCount(2, 1, 0)).ShouldBe(new TestCount(5, 1, 1));

    private static TestCount Of(string report, int exitCode)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, report);
        try
        {
            return TestCount.Of(path, exitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

public sealed class a_test_run_names
{
    private const string Report = """
        { "results": { "tests": [
          { "name": "a.passes", "status": "passed" },
          { "name": "a.fails", "status": "failed", "message": "should be\n      1\n  but was 2" },
          { "name": "a.breaks", "status": "failed" } ] } }
        """;

    [Fact]
    public void what_failed_and_why_in_one_line_each()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Report);
        FailedTest.In(path).Select(failed => failed.ToString()).ShouldBe(["failed: a.fails: should be 1 but was 2", "failed: a.breaks"]);
        File.Delete(path);
    }

    [Fact]
    public void nothing_where_there_is_no_report() => FailedTest.In("/nowhere").ShouldBeEmpty();
}
