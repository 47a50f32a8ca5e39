using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>Follows a committee or a topic.</summary>
internal sealed partial class FollowCommand(IDbContextFactory<MedBotDb> stores, MeetingLibrary library) : IChatCommand
{
    private const int MostFollows = 30;

    public string Example => "følg emnet sygefravær";

    public HelpTopic Topic => HelpTopic.Messages;

    public int ExampleOrder => 12;

    public double Fit(Question question) => Verb().IsMatch(question.Text) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place != Place.Personal)
        {
            return FollowWords.OnlyPersonal;
        }

        if (question.Asker.AadObjectId is not { } person || FollowWords.Read(question.Text[Verb().Match(question.Text).Length..], library.Current) is not { } words)
        {
            return NotFoundCard.For("Skriv, hvad du vil følge: et udvalg eller et emne.", "Fx «følg KommuneMED» eller «følg emnet sygefravær».", "hvad følger jeg");
        }

        return await stores.ChangeAsync(async db =>
        {
            List<Follow> follows = await MyFollowsCommand.OfAsync(db, person, cancellationToken);
            if (follows.Exists(follow => follow.Kind == words.Kind && follow.Subject == words.Subject))
            {
                return MyFollowsCommand.Card(follows, $"Du følger allerede {words.Name}.");
            }

            if (follows.Count >= MostFollows)
            {
                return MyFollowsCommand.Card(follows, $"Du følger {MostFollows} ting, og flere kan jeg ikke holde øje med for dig. Stop en af dem først.");
            }

            Follow follow = new() { Person = person, Kind = words.Kind, Subject = words.Subject, Name = words.Name };
            db.Add(follow);
            return MyFollowsCommand.Card([.. follows, follow], words.Kind == FollowKind.Committee
                ? $"Nu følger du {words.Name}. Jeg skriver, når en dagsorden er klar, og når et referat er godkendt."
                : $"Nu følger du emnet {words.Name}. Jeg skriver, når det står på en dagsorden eller i et godkendt referat.");
        }, cancellationToken);
    }

    [GeneratedRegex(@"^\W*(følg|foelg|abonner på|abonnér på|abonnere på|giv mig besked om|hold mig opdateret om)\b( med i)?", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
