using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>With <c>?validate_only=true</c> a command meets every check that it would meet, and then nothing happens.</summary>
public static class ValidateOnly
{
    private const string Name = "validate_only";

    /// <summary>Answers and ends a request that only asks whether it would be taken.</summary>
    public static async Task<bool> EndsAsync(HttpContext http)
    {
        if (!IsAsked(http))
            return false;
        await http.Response.WriteAsJsonAsync(new { valid = true }, http.RequestAborted);
        return true;
    }

    /// <summary>The fault of a command's query string: nothing but <c>validate_only</c> with <c>true</c> or <c>false</c> belongs there.</summary>
    internal static Problem? Fault(HttpContext http) =>
        http.Request.Query.FirstOrDefault(pair => pair.Key != Name || pair.Value is not ["true" or "false"]) is { Key: { } name }
            ? ProblemTypes.InvalidRequest.With() with { Errors = [new($"query:{name}", name == Name ? "is neither true nor false" : "is unknown here")] }
            : null;

    private static bool IsAsked(HttpContext http) => http.Request.Query[Name] is ["true"];

    /// <summary>Stands between a command's rules and its decision.</summary>
    internal sealed class Frame : AsyncFrame
    {
        private Variable? http;

        public override IEnumerable<Variable> FindVariables(IMethodVariables chain)
        {
            yield return http = chain.FindVariable(typeof(HttpContext));
        }

        public override void GenerateCode(GeneratedMethod method, ISourceWriter writer)
        {
            writer.Write($"if (await {typeof(ValidateOnly).FullName}.{nameof(EndsAsync)}({http!.Usage})) return;");
            Next?.GenerateCode(method, writer);
        }
    }
}
