using System.Globalization;
using System.Text.RegularExpressions;
using Concord.Privacy;
using Microsoft.AspNetCore.Http;

namespace Concord.Hosting.Subjects;

/// <summary>The sentences of an access copy in one language.</summary>
internal sealed partial record CopyWords(string Language, Func<Label, string> Of)
{
    private static readonly CopyWords English = new("en", label => label.English)
    {
        Title = "What is recorded about you", Whole = "This copy is yours. It holds what this part of the programme has recorded about you. Other parts know people under other numbers: ask there too.",
        Gone = "What told who you are was erased and nobody can read it any more. What is left below counts people and names nobody.",
        Held = "Records", Seen = "Who saw it", Used = "What it may be used for", Kept = "How long it is kept", Asked = "What you may ask for", Withheld = "withheld", Erased = "erased", Former = "put right since", Shared = "This record is about several people. Only what names you is here.",
        Years = "What tells who you are is kept for at most {0} years after the last entry about you, then it is erased. Codes and dates without a name stay, so that counts stay right.",
        Rights =
        [
            "You may have anything that is wrong put right.",
            "You may take a consent back at any time. Your own support does not depend on it, and you are told with whom something was shared.",
            "You may ask that what tells who you are be erased. Two people decide; a legal hold can delay it; where it is declined you are told why.",
            "You may object and complain, to the grievance mechanism or to its focal point for safeguarding. It costs you nothing.",
            "You may have this copy read out to you in a language that you understand. You need not take the paper with you.",
        ],
    };

    private static readonly CopyWords French = new("fr", label => label.French)
    {
        Title = "Ce qui est enregistré à votre sujet", Whole = "Cette copie est à vous. Elle contient ce que cette partie du programme a enregistré à votre sujet. D'autres parties connaissent les personnes sous d'autres numéros : demandez-leur aussi. Les codes sont donnés tels qu'ils sont enregistrés.",
        Gone = "Ce qui disait qui vous êtes a été effacé et plus personne ne peut le lire. Ce qui reste ci-dessous compte des personnes et n'en nomme aucune.",
        Held = "Dossiers", Seen = "Qui l'a vu", Used = "À quoi cela peut servir", Kept = "Combien de temps c'est conservé", Asked = "Ce que vous pouvez demander", Withheld = "non communiqué", Erased = "effacé", Former = "corrigé depuis", Shared = "Ce dossier concerne plusieurs personnes. Seul ce qui vous nomme figure ici.",
        Years = "Ce qui dit qui vous êtes est conservé au plus {0} ans après la dernière inscription à votre sujet, puis effacé. Les codes et les dates sans nom restent, pour que les comptes restent justes.",
        Rights =
        [
            "Vous pouvez faire corriger ce qui est faux.",
            "Vous pouvez retirer un consentement à tout moment. Votre propre accompagnement n'en dépend pas, et l'on vous dit avec qui quelque chose a été partagé.",
            "Vous pouvez demander l'effacement de ce qui dit qui vous êtes. Deux personnes décident ; une mesure judiciaire peut le retarder ; en cas de refus, on vous dit pourquoi.",
            "Vous pouvez vous opposer et vous plaindre, auprès du mécanisme de plaintes ou de son point focal pour la protection. Cela ne vous coûte rien.",
            "Vous pouvez vous faire lire cette copie dans une langue que vous comprenez. Rien ne vous oblige à emporter le papier.",
        ],
    };

    public string Title { get; private init; } = "";
    public string Whole { get; private init; } = "";
    public string Gone { get; private init; } = "";
    public string Held { get; private init; } = "";
    public string Seen { get; private init; } = "";
    public string Used { get; private init; } = "";
    public string Kept { get; private init; } = "";
    public string Asked { get; private init; } = "";
    public string Withheld { get; private init; } = "";
    public string Erased { get; private init; } = "";
    public string Former { get; private init; } = "";
    public string Shared { get; private init; } = "";
    public IReadOnlyList<string> Rights { get; private init; } = [];
    public string Retention => string.Format(CultureInfo.InvariantCulture, Years, Privacy.Policies.Retention.Years[Sensitivity.Restricted]);
    private string Years { get; init; } = "";

    /// <summary>French for whoever prefers it to English, else English.</summary>
    public static CopyWords For(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(wanted => wanted.Quality ?? 1).Select(wanted => $"{wanted.Value}".Split('-')[0]).FirstOrDefault(wanted => wanted is "fr" or "en") is "fr" ? French : English;

    /// <summary>A name of the code as words: <c>nextVisitDue</c> and <c>participant-recorded</c> are read out.</summary>
    public static string Spelt(string name) => Part().Replace(name, match => $" {match.Value}").Replace('-', ' ').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[a-z])[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
