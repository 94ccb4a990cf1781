using Concord.Platform.Running;

namespace Concord.Platform.Tests.Running;

public sealed class tye_yaml_is_read_strictly
{
    private static readonly string Gateway = $$"""
        name: concord
        services:
        - name: gateway
          project: {{Sandbox.StandIn}}
          bindings:
          - port: 8080
            protocol: http

        """;

    [Fact]
    public void concords_own_description_starts_with_identity_and_ends_with_the_gateway()
    {
        var concord = TyeDescription.Read(Home.Find(null).Description);

        concord.Services[0].Name.ShouldBe("identity");
        concord.Services[^1].Name.ShouldBe("gateway");
        concord.Services.ShouldAllBe(service => service.HasDatabase);
    }

    [Fact]
    public void what_is_well_formed_is_read() => Read(Gateway).Service("gateway").Port.ShouldBe(8080);

    [Theory]
    [InlineData("  replicas: 2\n", "replicas")]
    [InlineData("  project: twice.csproj\n", "project")]
    [InlineData("  env:\n  - name: Destinations__cases\n    value: ${cases}\n", "${cases} in Destinations__cases of gateway names nothing")]
    [InlineData("  env:\n  - name: Key\n    value: ${vault:key}\n", "${vault:key} in Key of gateway names nothing")]
    [InlineData("  env:\n  - name: With-Hyphen\n    value: lost\n", "With-Hyphen of gateway may have only letters, digits and underscores")]
    [InlineData("- name: gateway\n  project: {standin}\n  bindings:\n  - port: 81\n    protocol: http\n", "two services have the name gateway")]
    [InlineData("- name: other\n  project: {standin}\n  bindings:\n  - port: 8080\n    protocol: http\n", "two services have the port 8080")]
    [InlineData("- name: other\n  project: {standin}\n  bindings:\n  - port: 81\n    protocol: https\n", "other needs exactly one binding with protocol http")]
    [InlineData("- name: other\n  project: absent.csproj\n  bindings:\n  - port: 81\n    protocol: http\n", "absent.csproj, which is not there")]
    [InlineData("- name: other\n  bindings:\n  - port: 81\n    protocol: http\n", "project")]
    public void what_is_not_is_refused_with_its_place(string more, string complaint) =>
        Should.Throw<RefusalException>(() => Read(Gateway + more.Replace("{standin}", Sandbox.StandIn)))
            .Message.ShouldContain(complaint);

    private static TyeDescription Read(string yaml)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, yaml);
        try
        {
            return TyeDescription.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
