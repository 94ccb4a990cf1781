using System.Text.RegularExpressions;

namespace Concord.Architecture.Tests.Manifests;

/// <summary>Secrets are named here and live elsewhere. (Kinds and kustomize fields that could hold one don't load at all.)</summary>
public sealed partial class NothingSecretIsWritten
{
    public static TheoryData<string> Texts => [.. Repository.Files("k8s", "*"), .. Dockerfile.All.Select(file => file.Path)];

    [Fact]
    public void a_connection_string_or_key_is_always_a_reference() =>
        Manifest.All.Where(manifest => manifest.Pods is not null)
            .SelectMany(manifest => manifest.Pods!.Spec.Containers.SelectMany(container => container.Env))
            .Where(variable => SecretName.IsMatch(variable.Name))
            .ShouldAllBe(variable => variable.Value == null && variable.ValueFrom.SecretKeyRef != null);

    [Fact]
    public void no_generated_config_map_holds_one() =>
        Repository.Files("k8s", "kustomization.yaml").SelectMany(file => Kustomization.Load(file).ConfigMapGenerator)
            .SelectMany(map => map.Literals).ShouldAllBe(literal => !SecretName.IsMatch(literal.Split('=')[0]));

    [Theory, MemberData(nameof(Texts))]
    public void no_file_holds_a_password_or_a_private_key(string file) => SecretValue.IsMatch(Repository.Read(file)).ShouldBeFalse(file);

    [Theory]
    [InlineData("Host=postgres-rw;Username=identity_serve;Password=hunter2")]
    [InlineData("postgres://identity_serve:hunter2@postgres-rw/concord")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    public void a_password_or_private_key_would_be_seen(string text) => SecretValue.IsMatch(text).ShouldBeTrue();

    // What is given by the shell ($…) or left to the reader (<…>, …) is no value.
    [GeneratedRegex(@"(password|pwd)\s*=\s*[^\s$<…;""']|://[^\s/:@]+:[^\s/@$<]+@|BEGIN [A-Z ]*PRIVATE KEY", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretValue { get; }

    [GeneratedRegex("ConnectionStrings__|Secret|Password|DevelopmentClients", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretName { get; }
}
