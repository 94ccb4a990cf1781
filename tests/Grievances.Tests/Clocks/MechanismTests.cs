using Concord.Grievances.Clocks;
using Concord.Hosting;
using Microsoft.Extensions.Configuration;

namespace Concord.Grievances.Tests.Clocks;

public sealed class a_mechanism
{
    [Fact]
    public void passes_over_a_rung_that_nobody_holds() =>
        Of(("Mechanism:Ladder:Supervisor", "ann"), ("Mechanism:Ladder:RegionalOffice", "zoe"), ("Mechanism:FocalPoints:0", "fay")).Ladder.Select(rung => rung.Person).ShouldBe(["ann", null, null, null, "zoe"]);

    [Fact]
    public void does_not_start_where_one_person_holds_every_rung() =>
        Should.Throw<ConfigurationFault>(() => Of(("Mechanism:Ladder:Supervisor", "ann"), ("Mechanism:Ladder:RegionalOffice", "ann"), ("Mechanism:FocalPoints:0", "fay"))).Message.ShouldEndWith(".");

    [Fact]
    public void does_not_start_without_a_focal_point() =>
        Should.Throw<ConfigurationFault>(() => Of(("Mechanism:Ladder:Supervisor", "ann"), ("Mechanism:Ladder:RegionalOffice", "zoe"))).Message.ShouldEndWith(".");

    private static Mechanism Of(params (string Key, string Value)[] settings) =>
        Mechanism.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
