using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using JasperFx.CodeGeneration.Model;
using Microsoft.AspNetCore.Http;
using Wolverine.Configuration;
using Wolverine.Middleware;

namespace Concord.Hosting;

/// <summary>Lets a command's <c>Validate</c> answer a plain <see cref="Refusal"/>, and turns it into a problem at the edge.</summary>
internal sealed class Refusals : IContinuationStrategy
{
    public bool TryFindContinuationHandler(IChain chain, MethodCall call, out Frame? frame)
    {
        var refusal = call.Creates.FirstOrDefault(created => created.VariableType == typeof(Refusal));
        frame = refusal is null ? null : new RefuseFrame(refusal);
        return frame is not null;
    }

    /// <summary>Answers with the refusal.</summary>
    private sealed class RefuseFrame : AsyncFrame
    {
        private readonly Variable refusal;
        private Variable? http;

        public RefuseFrame(Variable refusal)
        {
            this.refusal = refusal;
            uses.Add(refusal);
        }

        public override IEnumerable<Variable> FindVariables(IMethodVariables chain)
        {
            yield return http = chain.FindVariable(typeof(HttpContext));
        }

        public override void GenerateCode(GeneratedMethod method, ISourceWriter writer)
        {
            writer.Write($"BLOCK:if ({refusal.Usage} is not null)");
            writer.Write($"await {typeof(Problems).FullName}.{nameof(Problems.RefuseAsync)}({http!.Usage}, {refusal.Usage});");
            writer.Write("return;");
            writer.FinishBlock();
            Next?.GenerateCode(method, writer);
        }
    }
}
