using FsCheck;
using FsCheck.Fluent;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Transhumance.Tests.Properties;

public sealed class every_fact_of_every_life(TranshumanceHost service)
{
    [Fact]
    public void comes_back_from_the_store_as_it_went_in()
    {
        var json = service.Host.Services.GetRequiredService<IDocumentStore>().Options.Serializer();
        Prop.ForAll(AlertLife.Lives, life => life.Moments().SelectMany(moment => moment.Facts).All(fact =>
        {
            var text = json.ToJson(fact);
            using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            return json.ToJson(json.FromJson(fact.GetType(), stored)) == text;
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}
