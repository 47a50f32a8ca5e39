using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Following;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>Lists what the asker follows.</summary>
internal sealed partial class MyFollowsCommand(IDbContextFactory<MedBotDb> stores) : IChatCommand
{
    public string Example => "hvad følger jeg";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place != Place.Personal)
        {
            return FollowWords.OnlyPersonal;
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return Card(question.Asker.AadObjectId is { } person ? await OfAsync(db, person, cancellationToken) : []);
    }

    public static Task<List<Follow>> OfAsync(MedBotDb db, string person, CancellationToken cancellationToken) =>
        db.Set<Follow>().Where(follow => follow.Person == person).OrderBy(follow => follow.Id).ToListAsync(cancellationToken);

    public static AdaptiveCard Card(IReadOnlyList<Follow> follows, string? told = null) => FollowsCard.For([.. follows.Select(follow => (follow.Name, follow.Kind == FollowKind.Topic))], told);

    [GeneratedRegex(@"^\W*(hvad følger jeg|hvilke (emner|udvalg) følger jeg|hvad abonnerer jeg på|mine emner|mine abonnementer)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
