using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class an_approximate_date
{
    [Theory]
    [InlineData("1994", "1994-01-01", "1994-12-31")]
    [InlineData("1996-02", "1996-02-01", "1996-02-29")]
    [InlineData("1994-05-17", "1994-05-17", "1994-05-17")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void spans_every_day_that_it_can_be(string text, string earliest, string latest) =>
        ApproximateDate.Parse(text).ShouldBe(new ApproximateDate(DateOnly.Parse(earliest), DateOnly.Parse(latest)));

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("94")]
    [InlineData("1994-13")]
    [InlineData("1994-02-30")]
    [InlineData("1994-5")]
    [InlineData("1994-05-17T00:00")]
    [InlineData("1994\n")]
    public void is_nothing_else(string text) => ApproximateDate.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("2000-02-29", "2018-02-27", 17, 17)]
    [InlineData("2000-02-29", "2018-02-28", 18, 18)] // the last day of February counts as the birthday
    [InlineData("1999", "2018-02-28", 18, 19)]
    [InlineData("1999-03", "2018-03-01", 18, 19)]
    public void gives_the_least_and_the_most_years(string born, string day, int least, int most) =>
        ApproximateDate.Parse(born)!.YearsOn(DateOnly.Parse(day)).ShouldBe((least, most));
}
