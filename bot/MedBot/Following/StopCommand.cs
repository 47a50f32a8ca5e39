using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>Stops following one thing, or all.</summary>
internal sealed partial class StopCommand(IDbContextFactory<MedBotDb> stores, MeetingLibrary library) : IChatCommand
{
    public string Example => "stop";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => Verb().IsMatch(question.Text) ? 0.95 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place != Place.Personal || question.Asker.AadObjectId is not { } person)
        {
            return FollowWords.OnlyPersonal;
        }

        var what = question.Text[Verb().Match(question.Text).Length..].Trim(' ', '.', '!');
        return await stores.ChangeAsync(async db =>
        {
            List<Follow> follows = await MyFollowsCommand.OfAsync(db, person, cancellationToken);
            Follow[] stopped = what.Length == 0 || Everything().IsMatch(what) ? [.. follows] : Meant(what, follows);

            // What waits to be told of them goes along.
            db.RemoveRange(stopped);
            return MyFollowsCommand.Card([.. follows.Except(stopped)], (stopped, follows) switch
            {
                (_, []) => "Du følger ikke noget.",
                ([], _) => "Det følger du ikke.",
                ([var only], _) => $"Du følger ikke længere {only.Name}.",
                _ => "Du følger ikke længere noget. Jeg skriver ikke mere af mig selv om det.",
            });
        }, cancellationToken);
    }

    private Follow[] Meant(string what, List<Follow> follows) =>
        [.. follows.Where(follow => string.Equals(follow.Name, what, StringComparison.OrdinalIgnoreCase)
            || (FollowWords.Read(what, library.Current) is { } words && words.Kind == follow.Kind && words.Subject == follow.Subject))];

    [GeneratedRegex(@"^\W*(stop|afmeld|følg ikke)\b( med at følge)?", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(alt|alle|det hele|alle beskeder|beskeder)$", RegexOptions.IgnoreCase)]
    private static partial Regex Everything();
}
