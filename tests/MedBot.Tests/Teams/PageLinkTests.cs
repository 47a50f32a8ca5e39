using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Teams;
using MedBot.Tests.Cards;

namespace MedBot.Tests.Teams;

public class PageLinkTests
{
    private const string Tab = "https://teams.microsoft.com/l/entity/app/med?context=";

    private static readonly PageLink Link = new(new TeamsSettings { AppId = "app" });

    [Fact]
    public void A_meetings_and_a_proposals_card_lead_to_the_same_thing_on_the_page()
    {
        Assert.Equal(
            """{"subEntityId":"papers?committee=AfdelingsMED%20Plan%2C%20Trafik%20%26%20Klima\u0026date=2027-03-11\u0026kind=agenda"}""",
            ContextOf(AgendaCard.For(CardSamples.Agenda)));
        Assert.EndsWith("""kind=minutes\u0026number=3"}""", ContextOf(ItemCard.For(CardSamples.Minutes, CardSamples.Minutes.Items[2])), StringComparison.Ordinal);
        Assert.Equal("""{"subEntityId":"proposals"}""", ContextOf(ProposalListCard.Own([])));
    }

    [Fact]
    public void Without_a_tab_or_without_room_a_card_stays_as_it_is()
    {
        AdaptiveCard card = AgendaCard.For(CardSamples.Agenda);
        Assert.Same(card, new PageLink(new TeamsSettings()).AddTo(card));
        AdaptiveCard full = card with { Actions = [.. Enumerable.Repeat(AskButton.For("hjælp"), 6)] };
        Assert.Same(full, Link.AddTo(full));
        AdaptiveCard elsewhere = NotFoundCard.For("Nej.");
        Assert.Same(elsewhere, Link.AddTo(elsewhere));
    }

    private static string ContextOf(AdaptiveCard card)
    {
        var url = Assert.IsType<OpenUrlAction>(Link.AddTo(card).Actions[^1]).Url.AbsoluteUri;
        Assert.StartsWith(Tab, url, StringComparison.Ordinal);
        return Uri.UnescapeDataString(url[Tab.Length..]);
    }
}
