using System.Reflection;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using JasperFx.Events;
using Microsoft.AspNetCore.Http;
using Wolverine.Configuration;
using Wolverine.Marten;

namespace Concord.Hosting;

/// <summary>
/// The record named by <c>{id}</c> in the URL, as it stands. Before the rules are asked: absent or not the caller's to see is 404,
/// without <c>If-Match</c> 428, with a stale one 412.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ExistingAttribute : WriteAggregateAttribute
{
    public ExistingAttribute() : base("id") => Required = false;

    /// <inheritdoc/>
    public override Variable Modify(IChain chain, ParameterInfo parameter, IServiceContainer container, GenerationRules rules)
    {
        var state = base.Modify(chain, parameter, container, rules);
        chain.Middleware.Add(new PreconditionFrame(typeof(IEventStream<>).MakeGenericType(parameter.ParameterType)));
        return state;
    }

    private sealed class PreconditionFrame(Type streamType) : AsyncFrame
    {
        private Variable? http;
        private Variable? stream;

        public override IEnumerable<Variable> FindVariables(IMethodVariables chain)
        {
            yield return http = chain.FindVariable(typeof(HttpContext));
            yield return stream = chain.FindVariable(streamType);
        }

        public override void GenerateCode(GeneratedMethod method, ISourceWriter writer)
        {
            writer.Write($"if (!await {typeof(Concurrency).FullName}.{nameof(Concurrency.MayProceedAsync)}({http!.Usage}, {stream!.Usage}.Aggregate)) return;");
            Next?.GenerateCode(method, writer);
        }
    }
}
