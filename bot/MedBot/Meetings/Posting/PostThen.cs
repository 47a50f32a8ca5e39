using System.Globalization;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Has an agenda posted on the morning of a day.</summary>
internal sealed class PostThen(ActOnPost act, DecidePosts decide) : ICardAction
{
    public string Verb => PostStatusCard.Then;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => act.RunAsync(press, on =>
    {
        var today = DateOnly.FromDateTime(press.Now);
        if (!DateOnly.TryParseExact(on.Pressed.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) || day < today || day > on.Folder.Meeting.Date)
        {
            return Task.FromResult<string?>(PostStatusCard.WrongDay);
        }

        if (on.Post.Schedule(DanishClock.InstantOf(day.ToDateTime(DecidePosts.Morning))))
        {
            decide.Record(on.Db, on.Folder, DocumentKind.Agenda, MeetingEventKind.Scheduled, on.By);
        }

        return Task.FromResult<string?>(null);
    }, cancellationToken);
}
