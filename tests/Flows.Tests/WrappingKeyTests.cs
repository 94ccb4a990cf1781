using System.Security.Cryptography;
using Concord.CommunityPolicing.Members;
using Concord.Harness;
using Concord.Platform.Running;
using Concord.Privacy;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Flows.Tests;

/// <summary>The launcher replaces the key that wraps a context's subject keys, on the service's own program.</summary>
public sealed class the_file_of_a_wrapping_key : IAsyncLifetime
{
    private readonly CommunityPolicingService service = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("concord-wrapping-");

    [Fact]
    public async Task is_replaced_by_the_next_one_and_what_was_sealed_opens_with_it()
    {
        var member = Guid.NewGuid();
        await using (var session = service.Host.Services.GetRequiredService<IDocumentStore>().LightweightSession("BFA"))
        {
            session.Events.StartStream<ForumMember>(member, new ForumMemberRecorded(Guid.NewGuid(), "BF5602", Personal.Of("Mariama Diallo", member)));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        // It was begun once before and cut off: the same next key is taken.
        var (file, next) = (Path.Combine(folder.FullName, "subjects.key"), RandomNumberGenerator.GetBytes(32));
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(service.Settings()["Privacy:KeyEncryptionKey"]), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync($"{file}.next", next, TestContext.Current.CancellationToken);
        (await new WrappingKey(file).ReplaceAsync(Plan(), TestContext.Current.CancellationToken)).ShouldBe("1 keys were wrapped anew.");
        (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBe(next);
        folder.GetFiles().Select(left => left.Name.Split(".until-")[0]).ShouldBe(["subjects.key", "subjects.key"], "the former one stays");

        await using var former = await service.StartAsync();
        (await CommunityPolicingService.SendAsync(former, Request.Get(Actor.Supervisor, $"/v1/community-policing/forum-members/{member}").For("case-management"))).ShouldBeProblem("unavailable", 503);

        await using var again = await service.StartAsync(web => web.UseSetting("Privacy:KeyEncryptionKey", Convert.ToBase64String(next)));
        (await CommunityPolicingService.SendAsync(again, Request.Get(Actor.Supervisor, $"/v1/community-policing/forum-members/{member}").For("case-management"))).Body.ShouldContain("Mariama Diallo");
    }

    private ServicePlan Plan()
    {
        var project = Path.GetFullPath(Path.Combine(Root(AppContext.BaseDirectory), "services", "CommunityPolicing", "CommunityPolicing.csproj"));
        return new("community-policing", new SourceProject(project), "", HasDatabase: true, "", service.Settings().ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Platform.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await service.DisposeAsync();
    }
}
