#if !DEBUG
using JasperFx;
#endif
using JasperFx.CodeGeneration;
using Wolverine;

namespace Concord.Hosting;

/// <summary>A Release build runs the handler code that was written when it was built, and nothing else; a Debug build compiles it on the fly.</summary>
internal static class GeneratedCode
{
    public static void Choose(WolverineOptions options)
    {
#if DEBUG
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
#else
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
        options.Services.CritterStackDefaults(defaults =>
        {
            defaults.Production.GeneratedCodeMode = defaults.Development.GeneratedCodeMode = TypeLoadMode.Static;
            defaults.Production.AssertAllPreGeneratedTypesExist = defaults.Development.AssertAllPreGeneratedTypesExist = true;
        });
#endif
    }
}
