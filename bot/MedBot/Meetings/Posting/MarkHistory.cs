using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Meetings;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>What was sent in is history: it is asked about, and neither posted nor reminded of. What came of it already is taken back.</summary>
internal sealed class MarkHistory(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, DecidePosts decide, PublishPosts publish, StoreWatch watch) : ICardAction
{
    public string Verb => DocumentTakenCard.AsHistory;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        DocumentTakenCard.Pressed pressed = press.Data.Deserialize(CardData.Default.TakenPressed)!;
        if (organisation.FromFile.CommitteeNamed(pressed.Meeting.Committee) is not { } committee || !committee.IsKeptBy(press.Asker, DateOnly.FromDateTime(press.Now)))
        {
            return new CardActionAnswer.Message(ActOnPost.NotAllowed);
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.RaiseAsync(db, cancellationToken);
        CommitteePapers papers = await CommitteePapers.ReadAsync(db, committee, pressed.Meeting.Date, cancellationToken);
        MeetingFolder? folder = papers.Folders.FirstOrDefault(one => one.Meeting.Date == pressed.Meeting.Date && one.Meeting.Extraordinary == pressed.Meeting.Extraordinary);
        if (folder?.Paper(pressed.Kind) is not { } paper)
        {
            return new CardActionAnswer.Message(KeeperAnswerCard.Gone);
        }

        await db.Set<StoredDocument>().Where(document => document.Id == paper.Id).ExecuteUpdateAsync(set => set.SetProperty(document => document.History, true), cancellationToken);
        if (folder.Post(pressed.Kind) is { } post)
        {
            await StopAsync(db, folder, paper, post, press.Asker.Id(), cancellationToken);
            await decide.SaveAndRefreshAsync(db, papers, folder, post, cancellationToken);
        }

        // Earlier minutes that it alone approved do not stand in channels any more.
        await decide.DecideAsync(db, committee, pressed.Meeting.Date, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await watch.LookAsync(cancellationToken);
        return new CardActionAnswer.Card(DocumentTakenCard.History(paper.Document));
    }

    private async Task StopAsync(MedBotDb db, MeetingFolder folder, FiledPaper paper, MeetingPost post, string by, CancellationToken cancellationToken)
    {
        if (post.TakeBack())
        {
            await publish.TakeBackAsync(db, post, PostGoneCard.TakenBack(paper.Document.Meeting, post.Kind), cancellationToken);
            decide.Record(db, folder, post.Kind, MeetingEventKind.TakenBack, by);
        }
        else if (post.Decline())
        {
            decide.Record(db, folder, post.Kind, MeetingEventKind.Declined, by);
        }
    }
}
