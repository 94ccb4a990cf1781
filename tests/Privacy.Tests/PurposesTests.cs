namespace Concord.Privacy.Tests;

public sealed class a_purpose
{
    private static readonly string[] Roles = ["partner", "caseworker", "supervisor", "auditor", "subscriber"];

    [Theory]
    [InlineData("case-management", "partner caseworker supervisor")]
    [InlineData("referral", "caseworker supervisor")]
    [InlineData("protection", "caseworker supervisor")]
    [InlineData("audit", "auditor")]
    [InlineData("curiosity", "")]
    [InlineData("Audit", "")]
    public void is_for_these_roles_and_no_other(string purpose, string roles) =>
        string.Join(' ', Roles.Where(role => Purposes.Allow(purpose, role))).ShouldBe(roles);
}
