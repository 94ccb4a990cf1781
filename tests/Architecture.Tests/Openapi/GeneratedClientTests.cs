using System.Reflection;
using Concord.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Concord.Architecture.Tests.Openapi;

public sealed class a_generated_client(DescribedHouse house)
{
    // What a partner's developer writes against the generated client.
    private const string Partner = """
        namespace Partner;
        public static class Developer
        {
            public static async System.Threading.Tasks.Task<System.Guid> PresentAsync(System.Net.Http.HttpClient http, string key)
            {
                var concord = new ConcordClient(http) { BaseUrl = "http://localhost/" };
                var candidate = new PresentCandidate
                {
                    Source = PresentationSource.Partner, Place = "BF5603", Sex = Sex.Female, BirthDate = "1994",
                    Names = new PersonNames { Given = "Aïssata", Family = "Dicko" },
                };
                var opened = await concord.PresentCandidateAsync(idempotency_Key: key, concord_Mission: "BFA", body: candidate);
                var read = await concord.CaseDetailsAsync(opened.Id);
                return read.Case.State == CaseState.Presented ? read.Case.Id : System.Guid.Empty;
            }

            public static async System.Threading.Tasks.Task<string> RefusedAsync(System.Net.Http.HttpClient http)
            {
                try
                {
                    await new ConcordClient(http) { BaseUrl = "http://localhost/" }.CaseDetailsAsync(System.Guid.NewGuid());
                    return "";
                }
                catch (ApiException<Problem> refused)
                {
                    return refused.Result.Type;
                }
            }
        }
        """;

    [Fact]
    public async Task compiles_opens_a_case_and_understands_a_refusal()
    {
        var developer = Compile(await GenerateAsync(), Partner).GetType("Partner.Developer")!;
        using var http = house.Reintegration.Host.Server.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", ActorTokens.For(Actor.Partner));

        var opened = await (Task<Guid>)developer.GetMethod("PresentAsync")!.Invoke(null, [http, Guid.NewGuid().ToString("N")])!;
        (await house.Reintegration.QueryAsync($"select count(*) from reintegration.mt_events where stream_id = '{opened}'")).ShouldBe(1L);
        (await (Task<string>)developer.GetMethod("RefusedAsync")!.Invoke(null, [http])!).ShouldBe("/problems/not-found");
    }

    private async Task<string> GenerateAsync() => new CSharpClientGenerator(await house.OlderAsync(), new CSharpClientGeneratorSettings
    {
        ClassName = "ConcordClient",
        GenerateOptionalParameters = true,
        OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
        CSharpGeneratorSettings = { Namespace = "Partner", JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson },
    }).GenerateFile();

    private static Assembly Compile(params string[] sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compiled = CSharpCompilation.Create("Partner", sources.Select(source => CSharpSyntaxTree.ParseText(source)), references.Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.DynamicallyLinkedLibrary));
        using var program = new MemoryStream();
        compiled.Emit(program).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return Assembly.Load(program.ToArray());
    }
}
