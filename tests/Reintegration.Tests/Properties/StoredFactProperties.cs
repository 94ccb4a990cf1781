using System.Security.Cryptography;
using Concord.Privacy;
using Concord.Privacy.Keys;
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
            var people = Personal.Within(fact).Select(found => found.Value.Subject).Distinct();
            Personal.Seal(fact, "BFA", Guid.NewGuid(), people.ToDictionary(person => person, person => new SubjectKey(person, RandomNumberGenerator.GetBytes(SubjectKey.Length))));
            var text = json.ToJson(fact);
            using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            return json.ToJson(json.FromJson(fact.GetType(), stored)) == text;
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }
}
