using System.Reflection;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using JasperFx.Core.Reflection;
using JasperFx;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Wolverine.Attributes;
using Wolverine.Http.CodeGen;
using Wolverine.Http;

namespace Concord.Hosting;

/// <summary>Reads a command from the body of its request, strictly: what is unknown, doubled or out of bounds is refused with a pointer to it.</summary>
public static class CommandBody
{
    private const string Tag = "concord.command";

    /// <summary>The command, or <c>null</c> when the request was refused.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext http) where T : class
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not false && !PlainJson.Is(http.Request.ContentType))
            return await Refuse<T>(http, ProblemTypes.WrongMediaType.With());

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var json = new ReadOnlyMemory<byte>(body.GetBuffer(), 0, (int)body.Length);
        Idempotency.Fingerprint(http, json.Span);
        return StrictJson.Read<T>(json.Span, out var faults) is { } command && faults is []
            ? command
            : await Refuse<T>(http, ProblemTypes.InvalidRequest.With() with { Errors = faults });
    }

    private static async Task<T?> Refuse<T>(HttpContext http, Problem problem) where T : class
    {
        await http.RefuseAsync(problem);
        return null;
    }

    /// <summary>Tells an endpoint with a body where its parameters come from: the first is the body (of a search as well), the act and the caller come from the request.</summary>
    internal sealed class Strategy : IParameterStrategy
    {
        public bool TryMatch(HttpChain chain, IServiceContainer container, ParameterInfo parameter, out Variable? variable)
        {
            variable = null;
            if (parameter.ParameterType == typeof(Act) || parameter.ParameterType == typeof(Caller) || IsLoaded(chain, parameter.ParameterType))
                return true;
            if (!chain.HttpMethods.Contains(HttpMethods.Post) || parameter.IsDefined(typeof(WolverineParameterAttribute)))
                return false;

            if (parameter.Member == chain.Method.Method && parameter.Position == 0)
                chain.Tags[Tag] = new ReadFrame(parameter.ParameterType).Command;
            if (chain.Tags.TryGetValue(Tag, out var known) && known is Variable command && command.VariableType == parameter.ParameterType)
                variable = command;
            return variable is not null;
        }

        // What the endpoint's own Load brings is not looked for in the body.
        private static bool IsLoaded(HttpChain chain, Type type) =>
            chain.Method.HandlerType.GetMethods().Any(method => method.Name is "Load" or "LoadAsync" && (method.ReturnType == type || method.ReturnType == typeof(Task<>).MakeGenericType(type)));
    }

    private sealed class ReadFrame : AsyncFrame
    {
        private Variable? http;

        public ReadFrame(Type type) => Command = new Variable(type, "command", this);

        public Variable Command { get; }

        public override IEnumerable<Variable> FindVariables(IMethodVariables chain)
        {
            yield return http = chain.FindVariable(typeof(HttpContext));
        }

        public override void GenerateCode(GeneratedMethod method, ISourceWriter writer)
        {
            writer.Write($"var {Command.Usage} = await {typeof(CommandBody).FullName}.{nameof(ReadAsync)}<{Command.VariableType.FullNameInCode()}>({http!.Usage});");
            writer.Write($"if ({Command.Usage} is null) return;");
            Next?.GenerateCode(method, writer);
        }
    }
}
