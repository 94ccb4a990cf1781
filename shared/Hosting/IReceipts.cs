using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>
/// Writes the receipts of a context: what is answered, beside its id, when a command says <see cref="CommandAttribute.Answers"/>.
/// A receipt is made anew for each answer, the first and any repeated one, and is kept nowhere.
/// </summary>
public interface IReceipts
{
    /// <summary>The receipt for the record that was opened or changed.</summary>
    Task<object> OfAsync(HttpContext http, Guid about);
}
