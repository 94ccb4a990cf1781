using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting;

/// <summary>Hands an endpoint the act or the caller of its request, where it asks for one by type.</summary>
internal sealed class RequestSource : IVariableSource
{
    public bool Matches(Type type) => type == typeof(Act) || type == typeof(Caller);

    public Variable Create(Type type) => new TakeFrame(type).Taken;

    private sealed class TakeFrame : SyncFrame
    {
        private Variable? http;

        public TakeFrame(Type type) => Taken = new Variable(type, type == typeof(Act) ? "act" : "caller", this);

        public Variable Taken { get; }

        public override IEnumerable<Variable> FindVariables(IMethodVariables chain)
        {
            yield return http = chain.FindVariable(typeof(HttpContext));
        }

        public override void GenerateCode(GeneratedMethod method, ISourceWriter writer)
        {
            var reader = Taken.VariableType == typeof(Act) ? $"{typeof(Acts).FullName}.{nameof(Acts.Of)}" : $"{typeof(Callers).FullName}.{nameof(Callers.Caller)}";
            writer.Write($"var {Taken.Usage} = {reader}({http!.Usage});");
            Next?.GenerateCode(method, writer);
        }
    }
}
