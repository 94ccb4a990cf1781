using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.ViolenceReduction.Tests;

public sealed class an_amount_of_money
{
    [Fact]
    public void adds_up_exactly_where_floating_point_would_not() => (new Money("0.10", "USD") + new Money("0.20", "USD")).ShouldBe(new Money("0.30", "USD"));

    [Fact]
    public void comes_back_from_adding_and_taking_away_as_it_was() => Prop.ForAll(Amounts, Amounts, (one, other) => one + other - other == one && one + other == other + one).QuickCheckThrowOnFailure();

    [Fact]
    public void is_ordered_as_its_amounts_are() => Prop.ForAll(Amounts, Amounts, (one, other) => one < other == other > one && one <= other == !(one > other) && (one == other) == (one.CompareTo(other) == 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void sums_to_nothing_where_there_is_none() => Money.Sum("XOF", []).ShouldBe(new Money("0", "XOF"));

    [Fact]
    public void never_falls_below_nothing() => Should.Throw<InvalidOperationException>(() => new Money("1.00", "USD") - new Money("1.01", "USD"));

    [Fact]
    public void of_two_currencies_does_not_add_up()
    {
        Should.Throw<InvalidOperationException>(() => new Money("1.00", "USD") + new Money("1.00", "EUR"));
        Should.Throw<InvalidOperationException>(() => new Money("1.00", "USD") < new Money("1.00", "EUR"));
    }

    [Theory]
    [InlineData("0", "XOF"), InlineData("999999999999999", "XOF"), InlineData("12.50", "USD"), InlineData("0.00", "EUR"), InlineData("1.250", "TND")]
    public void is_taken_as_its_currency_writes_it(string amount, string currency) => Faults(amount, currency).ShouldBeEmpty();

    [Theory]
    [InlineData("12.50", "XOF"), InlineData("12", "USD"), InlineData("12.5", "USD"), InlineData("12.500", "USD"), InlineData("012.50", "USD"), InlineData("-1.00", "USD"), InlineData("1e3", "XOF"), InlineData("1,00", "EUR")]
    [InlineData(" 1.00", "USD"), InlineData("1.00\n", "USD"), InlineData("1000000000000000", "XOF"), InlineData("", "XOF"), InlineData("1.00", "usd"), InlineData("1.00", "ZZZ"), InlineData("NaN", "USD")]
    public void is_refused_written_otherwise(string amount, string currency) => Faults(amount, currency).ShouldNotBeEmpty();

    [Fact]
    public void travels_as_text()
    {
        StrictJson.Read<Money>("""{ "amount": "12.50", "currency": "USD" }"""u8, out var faults).ShouldBe(new Money("12.50", "USD"));
        faults.ShouldBeEmpty();
        StrictJson.Read<Money>("""{ "amount": 12.50, "currency": "USD" }"""u8, out faults);
        faults.Select(fault => fault.Pointer).ShouldBe(["/amount"]);
        StrictJson.Read<Money>("""{ "amount": "12.5", "currency": "USD" }"""u8, out faults);
        faults.Select(fault => fault.Pointer).ShouldBe(["/amount"]);
    }

    private static Arbitrary<Money> Amounts => Arb.From(from cents in Gen.Choose(0, int.MaxValue) select new Money($"{cents / 100}.{cents % 100:00}", "USD"));

    private static List<ValidationResult> Faults(string amount, string currency)
    {
        var (money, faults) = (new Money(amount, currency), new List<ValidationResult>());
        Validator.TryValidateObject(money, new ValidationContext(money), faults, validateAllProperties: true);
        return faults;
    }
}
