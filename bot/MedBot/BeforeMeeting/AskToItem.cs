using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings;

namespace MedBot.BeforeMeeting;

/// <summary>Gives the form with which a question is put to an item; where others read along, the agenda with the button that opens it.</summary>
internal sealed partial class AskToItemCommand(MeetingsAhead ahead, QuestionForms forms) : IChatCommand
{
    public string Example => "stil spørgsmål til KommuneMED";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (ahead.MeantBy(question) is not [var meeting, ..])
        {
            return NotFoundCard.For("Skriv, hvilket møde dit spørgsmål er til.", "Fx «stil spørgsmål til KommuneMED».", "møder");
        }

        if (question.Place != Place.Personal)
        {
            return await forms.AgendaAsync(meeting.Meeting.Key, question.Place, question.Asker, cancellationToken) is { } agenda
                ? AgendaCard.For(OpenDocument.Of(agenda))
                : NotFoundCard.For(QuestionForms.NoAgenda);
        }

        (AdaptiveCard? form, var refused) = await forms.DrawAsync(new(meeting.Meeting.Key, Guid.NewGuid(), ItemNumber.In(question.Text)), question.Place, question.Asker, question.Now, inDialog: false, null, cancellationToken);
        return form ?? NotFoundCard.For(refused!);
    }

    [GeneratedRegex(@"^\W*((jeg (vil|har|ønsker)( gerne)?( at)? )?(stille?r? )?(et )?spørgsmål til\b|(kan|må) jeg stille et spørgsmål til\b|stil(le)? (et )?spørgsmål\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

/// <summary>Draws the form for a question, where questions are still taken.</summary>
internal sealed class QuestionForms(MeetingPapers papers, MeetingsAhead ahead, Deadlines deadlines)
{
    public const string NoAgenda = "Den dagsorden har jeg ikke, eller den er kun for udvalgets medlemmer.";

    public Task<MeetingDocument?> AgendaAsync(MeetingKey meeting, Place place, Asker asker, CancellationToken cancellationToken) => papers.ReadAsync(meeting, DocumentKind.Agenda, place, asker, cancellationToken);

    /// <returns>The form, or the sentence that says why there is none.</returns>
    public async Task<(AdaptiveCard? Form, string? Refused)> DrawAsync(QuestionFormCard.Submitted typed, Place place, Asker asker, DateTime now, bool inDialog, string? told, CancellationToken cancellationToken)
    {
        if (await AgendaAsync(typed.Meeting, place, asker, cancellationToken) is not { Items.Count: > 0 } agenda)
        {
            return (null, NoAgenda);
        }

        if (Refused(agenda, asker, now) is { } refused)
        {
            return (null, refused);
        }

        QuestionFormCard.Submitted form = typed.Form == Guid.Empty ? typed with { Form = Guid.NewGuid() } : typed;
        return (QuestionFormCard.For(agenda, form, deadlines.ForQuestions(CommitteeOf(agenda)!.Id, agenda.Date), inDialog, told), null);
    }

    /// <summary>Why no question is taken from the asker; null where one is.</summary>
    public string? Refused(MeetingDocument agenda, Asker asker, DateTime now)
    {
        if (asker.Person is null)
        {
            return "Jeg kan ikke finde dig i organisationen. Spørg HR.";
        }

        if (CommitteeOf(agenda) is not { } committee || ahead.KeepersOf(committee, agenda.Date).Count == 0)
        {
            return "Udvalget har ingen sekretær eller forperson i organisationsfilen, så dit spørgsmål når ingen. Spørg HR.";
        }

        DateOnly lastDay = deadlines.ForQuestions(committee.Id, agenda.Date);
        return DateOnly.FromDateTime(now) > lastDay ? $"Fristen for spørgsmål til mødet var {SpokenDate.Of(lastDay)}. Tag det op på mødet, eller skriv til sekretæren." : null;
    }

    public Committee? CommitteeOf(MeetingDocument agenda) => ahead.Organisation.CommitteeNamed(agenda.Committee);
}

/// <summary>Opens the form as a dialog, from an agenda.</summary>
internal sealed class OpenQuestionForm(QuestionForms forms) : ICardAction
{
    public string Verb => QuestionFormCard.Open;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Data.Deserialize(BeforeMeetingData.Default.Asked) is not { Meeting: not null } asked)
        {
            return new CardActionAnswer.Message(QuestionForms.NoAgenda);
        }

        (AdaptiveCard? form, var refused) = await forms.DrawAsync(asked, press.Place, press.Asker, press.Now, inDialog: true, null, cancellationToken);
        return form is null ? new CardActionAnswer.Message(refused!) : new CardActionAnswer.Dialog("Stil spørgsmål", form);
    }
}

/// <summary>The form comes in: the question is handed to secretary and chair.</summary>
internal sealed class SendQuestion(QuestionForms forms, Contributions contributions) : ICardAction
{
    private const int LongestText = 1_000;

    public string Verb => QuestionFormCard.Send;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Data.Deserialize(BeforeMeetingData.Default.Asked) is not { Meeting: not null } asked
            || await forms.AgendaAsync(asked.Meeting, press.Place, press.Asker, cancellationToken) is not { } agenda
            || agenda.Items.FirstOrDefault(item => item.Number.ToString(CultureInfo.InvariantCulture) == asked.Item) is not { } item)
        {
            return new CardActionAnswer.Message(QuestionForms.NoAgenda);
        }

        if (forms.Refused(agenda, press.Asker, press.Now) is { } refused)
        {
            return new CardActionAnswer.Message(refused);
        }

        if (Mistake(asked.Text) is { } mistake)
        {
            return Shown((await forms.DrawAsync(asked, press.Place, press.Asker, press.Now, SuggestionForms.IsDialog(press), mistake, cancellationToken)).Form!, press);
        }

        Committee committee = forms.CommitteeOf(agenda)!;
        Contribution contribution = new()
        {
            Key = asked.Form,
            Committee = committee.Id,
            Date = agenda.Date,
            Item = item.Number,
            Title = item.Title,
            Text = asked.Text!.Trim(),
            Sender = press.Asker.Person!.Id,
            SentOn = DateOnly.FromDateTime(press.Now),
        };
        return Shown(await contributions.HandInAsync(committee, contribution, null, cancellationToken), press);
    }

    private static string? Mistake(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "Skriv dit spørgsmål."
        : text.Length > LongestText ? "Spørgsmålet er for langt. Skriv det vigtigste."
        : CprNumber.IsIn(text) ? "Der står noget, der ligner et CPR-nummer. Tag det ud."
        : null;

    private static CardActionAnswer Shown(AdaptiveCard card, CardPress press) => SuggestionForms.IsDialog(press) ? new CardActionAnswer.Dialog("Stil spørgsmål", card) : new CardActionAnswer.Card(card);
}
