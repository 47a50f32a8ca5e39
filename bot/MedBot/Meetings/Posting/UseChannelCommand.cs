using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
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
    KeeperReader reader, IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, DecidePosts decide, TeamChannels channels, TimeProvider clock)
    : KeeperCommand(reader, KeeperOrder.UseChannel, KeeperOrder.StopChannel)
{
    public override string Example => "brug denne kanal til referater fra KommuneMED";

    public override int ExampleOrder => 71;

    protected override async Task<AdaptiveCard> RunAsync(KeeperSentence sentence, Committee committee, Question question, CancellationToken cancellationToken)
    {
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

        return KeeperAnswerCard.Channels(committee.Name, await CommitteeChannels.NamedAsync(db, organisation.FromFile, committee, sentence.Papers, cancellationToken));
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
