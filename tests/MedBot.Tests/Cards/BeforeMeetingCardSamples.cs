using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Tests.Cards;

/// <summary>The cards around a meeting, with a fictional municipality's words.</summary>
internal static class BeforeMeetingCardSamples
{
    private static readonly Guid Key = new("11111111-2222-4333-8444-555555555555");

    private static readonly ContributionView Question = new()
    {
        Key = Key,
        CommitteeName = CardSamples.Agenda.Committee,
        Date = CardSamples.Agenda.Date,
        Item = 3,
        Title = CardSamples.Absence.Title,
        Text = "Er de timelønnede talt med i fraværet på Genbrugsstationen?",
        SenderName = "Ellen Bjerg",
    };

    private static readonly ContributionView Suggestion = new()
    {
        Key = Key,
        CommitteeName = CardSamples.Agenda.Committee,
        Title = "Lys på cykelparkeringen",
        Text = "Der er mørkt om morgenen, og to kolleger er faldet.",
        SenderName = "Mia Holt",
        IsMember = true,
    };

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["absence-sent"] = AbsenceCard.Sent(CardSamples.Next, null, ["Lise Kvist", "Ditte Falk"], "Omar Hald"),
        ["absence-item"] = AbsenceCard.Sent(CardSamples.Next, new() { Number = 4, Title = "Trivselsmålingen" }, ["Lise Kvist", "Ditte Falk"], null),
        ["absence-withdrawn"] = AbsenceCard.Withdrawn(CardSamples.Next, ["Lise Kvist", "Ditte Falk"]),
        ["absence-news"] = AbsenceCard.News(CardSamples.Next, "Jens-Ole Krag kan ikke komme. Omar Hald er inviteret som suppleant."),
        ["substitute-invited"] = InvitationCard.For(CardSamples.Next, "ptk-med", "p2", "Jens-Ole Krag"),
        ["substitute-answered"] = InvitationCard.For(CardSamples.Next, "ptk-med", "p2", "Jens-Ole Krag", "Tak. Du kommer, og sekretæren har fået besked."),
        ["substitute-not-needed"] = InvitationCard.NotNeeded(CardSamples.Next, "Jens-Ole Krag"),
        ["suggestion-form"] = SuggestionFormCard.For(new(Key, "ptk-med"), [new(CardSamples.Agenda.Committee, "ptk-med"), new("KommuneMED", "kommunemed")], inDialog: false),
        ["suggestion-form-back"] = SuggestionFormCard.For(new(Key, "ptk-med", "", "Der er mørkt."), [new(CardSamples.Agenda.Committee, "ptk-med")], inDialog: true, "Skriv kort, hvad punktet handler om."),
        ["suggestion-shared"] = SuggestionFormCard.Shared(),
        ["question-form"] = QuestionFormCard.For(CardSamples.Agenda, new(CardSamples.Agenda.Meeting, Key, "3"), new(2027, 3, 9), inDialog: true),
        ["contribution-question"] = ContributionCard.For(Question),
        ["contribution-suggestion"] = ContributionCard.For(Suggestion, "Skriv en grund, før du afviser."),
        ["contribution-decided"] = ContributionCard.For(Suggestion with { Decision = "Taget med af Lise Kvist: God idé." }, "Afsenderen får besked."),
        ["contribution-gone"] = ContributionCard.Gone(),
        ["contribution-sent"] = ContributionNewsCard.Sent(Question, ["Lise Kvist", "Ditte Falk"]),
        ["contribution-taken"] = ContributionNewsCard.Decided(Question, taken: true, "Ditte Falk", "Vi tager det med under punktet."),
        ["contribution-declined"] = ContributionNewsCard.Decided(Suggestion, taken: false, "Lise Kvist", "Det hører til i arbejdsmiljøgruppen."),
        ["contribution-concluded"] = ContributionNewsCard.Concluded(Question, CardSamples.Minutes, MinutesStatus.Unapproved, CardSamples.Minutes.Items[2]),
        ["contribution-concluded-closed"] = ContributionNewsCard.Concluded(Question, CardSamples.Minutes, MinutesStatus.Approved, null),
        ["preparation"] = PreparationCard.For(CardSamples.Next, ["Jens-Ole Krag (Omar Hald kommer i stedet)"], [Question, Suggestion with { Decision = "Taget med af Lise Kvist." }]),
        ["preparation-member"] = PreparationCard.For(CardSamples.Next, [], null),
        ["reminder"] = ReminderCard.For(OpenDocument.Of(CardSamples.Agenda), new(2027, 3, 10)),
    };
}
