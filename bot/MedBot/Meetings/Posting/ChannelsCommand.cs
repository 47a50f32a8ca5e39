using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Lists the channels that a committee's agendas and minutes are posted to.</summary>
internal sealed class ChannelsCommand(KeeperReader reader, IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation)
    : KeeperCommand(reader, KeeperOrder.Channels)
{
    private static readonly DocumentKind[] All = [DocumentKind.Agenda, DocumentKind.Minutes];

    public override string Example => "kanaler for KommuneMED";

    public override int ExampleOrder => 73;

    protected override async Task<AdaptiveCard> RunAsync(KeeperSentence sentence, Committee committee, Question question, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return KeeperAnswerCard.Channels(committee.Name, await CommitteeChannels.NamedAsync(db, organisation.FromFile, committee, sentence.Papers.Count > 0 ? sentence.Papers : All, cancellationToken));
    }

    protected override AdaptiveCard? Refusal(KeeperSentence sentence, Committee committee, Question question) => base.Refusal(sentence, committee, question) is null ? null : KeeperAnswerCard.OnlyKeepers();
}
