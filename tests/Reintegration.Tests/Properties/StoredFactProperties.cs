using Concord.Privacy;
using FsCheck;
using FsCheck.Fluent;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Properties;

public sealed class every_fact_of_every_life(ReintegrationHost service)
{
    [Fact]
    public void comes_back_from_the_store_as_it_went_in()
    {
        var json = service.Host.Services.GetRequiredService<IDocumentStore>().Options.Serializer();
        Prop.ForAll(Life.Lives, life => life.Moments().Select(moment => moment.Fact).OfType<object>().All(fact =>
        {
            Personal.Seal(fact);
            var text = json.ToJson(fact);
            using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            return json.ToJson(json.FromJson(fact.GetType(), stored)) == text;
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}
