using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Concord.Contracts;

/// <summary>An amount of money, exact: it is written with the decimals that its currency has, neither more nor fewer, so that equal amounts are written alike. It is never below nothing.</summary>
/// <param name="Amount">The amount as a decimal text, such as <c>1250.00</c>; never a number, which loses digits on its way.</param>
/// <param name="Currency">The currency, ISO 4217.</param>
public sealed record Money(
    [property: StringLength(19, MinimumLength = 1), RegularExpression(@"^(0|[1-9][0-9]{0,14})(\.[0-9]{2,3})?$")] string Amount,
    [property: RegularExpression("^[A-Z]{3}$")] string Currency) : IValidatableObject, IComparable<Money>
{
    // The currencies in which the field is funded and spends, with their decimals (ISO 4217, list one).
    private static readonly Dictionary<string, int> Decimals = new(StringComparer.Ordinal)
    {
        ["XOF"] = 0, ["XAF"] = 0, ["GNF"] = 0, ["JPY"] = 0, ["KRW"] = 0, ["TND"] = 3, ["LYD"] = 3, ["KWD"] = 3,
        ["USD"] = 2, ["EUR"] = 2, ["GBP"] = 2, ["CHF"] = 2, ["CAD"] = 2, ["AUD"] = 2, ["SEK"] = 2, ["NOK"] = 2, ["DKK"] = 2,
        ["NGN"] = 2, ["GHS"] = 2, ["MRU"] = 2, ["DZD"] = 2, ["MAD"] = 2, ["SDG"] = 2, ["SLE"] = 2, ["LRD"] = 2, ["AED"] = 2, ["CNY"] = 2,
    };

    private decimal Value => decimal.Parse(Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => Of(0, currency);

    /// <summary>All of them together; nothing where there are none. They are of one currency.</summary>
    public static Money Sum(string currency, IEnumerable<Money> amounts) => amounts.Aggregate(Zero(currency), (sum, amount) => sum + amount);

    /// <summary>Both together.</summary>
    public static Money operator +(Money one, Money other) => Of(one.Value + other.In(one.Currency), one.Currency);

    /// <summary>What is left of one without the other, which is no greater.</summary>
    public static Money operator -(Money whole, Money part) => Of(whole.Value - part.In(whole.Currency), whole.Currency);

    public static bool operator <(Money one, Money other) => one.CompareTo(other) < 0;

    public static bool operator >(Money one, Money other) => one.CompareTo(other) > 0;

    public static bool operator <=(Money one, Money other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Money one, Money other) => one.CompareTo(other) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Money? other) => other is null ? 1 : Value.CompareTo(other.In(Currency));

    /// <summary>Whether it can be an amount of this currency at all.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Decimals.TryGetValue(Currency, out var decimals))
            yield return new("is no currency in use here; name one by its code of ISO 4217, such as XOF", [nameof(Currency)]);
        else if (Amount.Length - Amount.IndexOf('.') - 1 is var written && (Amount.Contains('.') ? written : 0) != decimals)
            yield return new($"is not written with {decimals} decimals, as {Currency} is", [nameof(Amount)]);
    }

    /// <summary>As people write it: <c>1250.00 USD</c>.</summary>
    public override string ToString() => $"{Amount} {Currency}";

    private static Money Of(decimal value, string currency) => value < 0
        ? throw new InvalidOperationException("An amount of money is never below nothing.")
        : new(value.ToString($"F{Decimals[currency]}", CultureInfo.InvariantCulture), currency);

    private decimal In(string currency) => Currency == currency ? Value : throw new InvalidOperationException($"{Currency} and {currency} don't add up.");
}
