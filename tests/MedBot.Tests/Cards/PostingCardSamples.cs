using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;

namespace MedBot.Tests.Cards;

/// <summary>The posts of a fictional committee, and what whoever keeps its papers sees of them.</summary>
internal static class PostingCardSamples
{
    public static readonly OpenDocument Minutes = OpenDocument.Of(CardSamples.Minutes).ForPost(new(Domain.Organisation.Organisation.Empty));

    private static readonly MinutesStanding.ByMeeting Approved = new(new(2027, 6, 10), "at Jens-Ole Krag deltog i hele mødet");

    private static readonly MinutesStanding.ByHand ByHand = new(new("ditte", new(2027, 3, 20, 9, 0, 0, TimeSpan.Zero)));

    private static readonly MeetingDocument Revised = CardSamples.Agenda with
    {
        Start = new(9, 0),
        Items = [CardSamples.Agenda.Items[0], CardSamples.Absence with { Number = 2 }, CardSamples.Agenda.Items[1] with { Number = 3 }, new() { Number = 4, Title = "Sommerens bemanding" }, CardSamples.Agenda.Items[5] with { Number = 5 }],
    };

    private static readonly PostView Offered = new()
    {
        Id = 7,
        State = PostState.Offered,
        Document = OpenDocument.Of(CardSamples.Agenda).ForPost(new(Domain.Organisation.Organisation.Empty)),
        Channels = ["Plan, Trafik & Klima", "Generelt"],
        AllChannels = [new("Plan, Trafik & Klima", "19:ptk"), new("Generelt", "19:generelt")],
        ChosenChannels = ["19:ptk", "19:generelt"],
        Today = new(2027, 3, 1, 9, 0, 0),
    };

    private static readonly PostView Posted = Offered with
    {
        State = PostState.Posted,
        Document = Minutes,
        Approval = Approved,
        Places = [new("Plan, Trafik & Klima", PlaceStanding.There), new("Generelt", PlaceStanding.There)],
    };

    private static readonly IReadOnlyList<PostPlace> Places =
    [
        new("Plan, Trafik & Klima", PlaceStanding.There), new("Borgerservice", PlaceStanding.Coming), new("Skov", PlaceStanding.ByHand), new("Strand", PlaceStanding.Unsure), new("Generelt", PlaceStanding.Refused),
    ];

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["post-minutes"] = MinutesPostCard.For(Minutes, Approved, by: null),
        ["post-minutes-corrected"] = MinutesPostCard.For(Minutes, ByHand, "Ditte Falk", corrected: true),
        ["post-changes"] = AgendaChangesCard.For(OpenDocument.Of(Revised), AgendaChanges.Between(OpenDocument.Of(CardSamples.Agenda).Document, Revised)),
        ["post-gone"] = PostGoneCard.TakenBack(CardSamples.Agenda.Meeting, DocumentKind.Agenda),
        ["post-offered"] = PostStatusCard.For(Offered),
        ["post-no-channel"] = PostStatusCard.For(Offered with { Channels = [], AllChannels = [], ChosenChannels = [] }),
        ["post-scheduled"] = PostStatusCard.For(Offered with { State = PostState.Scheduled, Due = new(2027, 3, 4, 8, 0, 0) }),
        ["post-edit"] = PostStatusCard.Form(Offered),
        ["post-declined"] = PostStatusCard.For(Offered with { State = PostState.Declined }),
        ["post-posted"] = PostStatusCard.For(Posted),
        ["post-places"] = PostStatusCard.For(Posted with { Places = Places }),
        ["post-taken-back"] = PostStatusCard.For(Posted with { State = PostState.TakenBack, Places = [Places[0], Places[2], Places[3]] }),
        ["post-draft"] = PostStatusCard.For(Posted with { State = PostState.Waiting, Document = OpenDocument.Of(CardSamples.Minutes with { Draft = true }), Places = [] }),
        ["approval-question"] = ApprovalQuestionCard.For(3, new("KommuneMED", new(2027, 6, 10)), "Dagsorden og referat blev godkendt.", [(2, new("KommuneMED", new(2027, 3, 18))), (1, new("KommuneMED", new(2027, 1, 14), Extraordinary: true))]),
        ["meeting-history"] = MeetingHistoryCard.For(
            new(
                7,
                CardSamples.Minutes.Meeting,
                Approved,
                ApprovedBy: null,
                Draft: false,
                [
                    new(new(2027, 3, 1, 9, 12, 0), DocumentKind.Agenda, MeetingEventKind.TakenIn, "Ditte Falk"),
                    new(new(2027, 3, 1, 9, 14, 0), DocumentKind.Agenda, MeetingEventKind.Posted, "Ditte Falk"),
                    new(new(2027, 3, 15, 13, 2, 0), DocumentKind.Minutes, MeetingEventKind.TakenIn, "Ditte Falk"),
                    new(new(2027, 6, 11, 10, 39, 0), DocumentKind.Minutes, MeetingEventKind.Approved, "Ditte Falk", new(2027, 6, 10), "at Jens-Ole Krag deltog i hele mødet"),
                    new(new(2027, 6, 11, 10, 40, 0), DocumentKind.Minutes, MeetingEventKind.Posted, null),
                ],
                [KeeperOrder.UndoApproval, KeeperOrder.Draft],
                [new(1, DocumentKind.Agenda, PostState.Posted), new(2, DocumentKind.Minutes, PostState.Posted)]),
            KeeperAnswerCard.Approved),
        ["channels-used"] = KeeperAnswerCard.Channels("AfdelingsMED Plan, Trafik & Klima", [(DocumentKind.Agenda, ["Plan, Trafik & Klima"]), (DocumentKind.Minutes, ["Plan, Trafik & Klima", "Generelt"])]),
        ["agenda-time"] = KeeperAnswerCard.PostsByItself("KommuneMED", 7),
    };
}
