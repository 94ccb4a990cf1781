using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Codes;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Contract;

public sealed class the_codes(ReintegrationHost service)
{
    private static readonly Type[] Shared = [typeof(ConsentPurpose), typeof(RecipientKind), typeof(Track), typeof(Sex), typeof(AgeBand), typeof(SafetyUrgency)];

    [Fact]
    public void are_those_of_the_context_and_no_others() =>
        CodeBook.All.SelectMany(list => list.Codes, (list, code) => $"{list.List} {code.Code}").ShouldBe(
            typeof(CaseDetails).Assembly.GetExportedTypes().Where(type => type.IsEnum).Concat(Shared).SelectMany(list => Enum.GetNames(list), (list, code) => $"{Camel(list.Name)} {Camel(code)}"), ignoreOrder: true);

    [Fact]
    public void have_a_label_of_their_own_in_both_languages()
    {
        foreach (var list in CodeBook.All)
        {
            list.Codes.Select(code => code.En).ShouldBeUnique(list.List);
            list.Codes.Select(code => code.Fr).ShouldBeUnique(list.List);
            list.Codes.ShouldAllBe(code => code.En.Length > 1 && code.Fr.Length > 1);
        }
    }

    [Fact]
    public async Task are_served_to_everybody_all_or_one_list()
    {
        (await service.SendAsync(Request.Get(Actor.Partner, "/v1/reintegration/codes"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(CodeBook.All.Count);
        var one = (await service.SendAsync(Request.Get(Actor.Caseworker, "/v1/reintegration/codes?list=riskBand"))).ShouldShow().GetProperty("items");
        one.EnumerateArray().Single().GetProperty("codes")[2].GetProperty("fr").GetString().ShouldBe("Élevé");
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
