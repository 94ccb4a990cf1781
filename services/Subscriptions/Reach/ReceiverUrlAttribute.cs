using System.ComponentModel.DataAnnotations;

namespace Concord.Subscriptions.Reach;

/// <summary>An address at which a receiver can be: absolute, of the web, without a user's name and without a fragment. Whether it may be reached is asked apart.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReceiverUrlAttribute : ValidationAttribute
{
    private const int Longest = 500;

    public ReceiverUrlAttribute() : base($"is no absolute https address of at most {Longest} characters without user information and fragment")
    {
    }

    public override bool IsValid(object? value) =>
        value is string { Length: <= Longest } text && text.All(letter => letter is > ' ' and <= '~') && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url is { UserInfo: "", Fragment: "", Host.Length: > 0 };
}
