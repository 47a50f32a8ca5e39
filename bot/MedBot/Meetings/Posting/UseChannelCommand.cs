using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Has a channel used, or no longer used, for a committee's agendas or minutes: said in the channel itself.</summary>
internal sealed class UseChannelCommand(
    KeeperReader reader, IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, DecidePosts decide, TeamChannels channels, TimeProvider clock) : IChatCommand
{
    public string Example => "brug denne kanal til referater fra KommuneMED";

    public HelpTopic Topic => HelpTopic.Keeper;

    public int ExampleOrder => 71;

    public double Fit(Question question) => reader.Fit(question, KeeperOrder.UseChannel, KeeperOrder.StopChannel);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        KeeperSentence sentence = reader.Read(question)!;
        if (reader.CommitteeOf(sentence, question) is not { } committee)
        {
            return KeeperAnswerCard.NoCommittee();
        }

        if (!committee.IsKeptBy(question.Asker, question.Today))
        {
            return KeeperAnswerCard.NotAllowed();
        }

        if (question.Channel is not { } channel)
        {
            return KeeperAnswerCard.OnlyInChannel();
        }

        await channels.LearnAsync(channel, cancellationToken);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.HoldAsync(db, cancellationToken);
        var name = (await CommitteeChannels.NamesAsync(db, organisation.FromFile, [channel], cancellationToken))[0];
        var used = sentence.Order is KeeperOrder.UseChannel;
        foreach (DocumentKind kind in sentence.Papers)
        {
            db.Add(Deed.Of(used ? DeedKind.ChannelUsed : DeedKind.ChannelLeft, DeedText.Papers(committee.Name, kind, name), question.Asker, clock.GetUtcNow()));
            await UseAsync(db, committee, kind, channel, used, question.Asker.Id(), cancellationToken);
        }

        // Minutes that waited for a channel go there now.
        await db.SaveChangesAsync(cancellationToken);
        await decide.DecideAsync(db, committee, question.Today, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        List<(DocumentKind, IReadOnlyList<string>)> now = [];
        foreach (DocumentKind kind in sentence.Papers)
        {
            IReadOnlyList<ChannelReference> all = await CommitteeChannels.OfAsync(db, organisation.FromFile, committee, kind, cancellationToken);
            now.Add((kind, await CommitteeChannels.NamesAsync(db, organisation.FromFile, all, cancellationToken)));
        }

        return KeeperAnswerCard.Channels(committee.Name, now);
    }

    private async Task UseAsync(MedBotDb db, Committee committee, DocumentKind kind, ChannelReference channel, bool used, string by, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<ChannelUse>([committee.Id, kind, channel.Id], cancellationToken) is { } known)
        {
            (known.Used, known.By, known.At) = (used, by, clock.GetUtcNow());
        }
        else
        {
            db.Add(new ChannelUse { Committee = committee.Id, Kind = kind, Channel = channel.Id, Team = channel.Team, Used = used, By = by, At = clock.GetUtcNow() });
        }
    }
}
