using System.Text.Json;
using System.Text.RegularExpressions;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.BeforeMeeting;

/// <summary>Gives the form with which an item is suggested; where others read along, the button that opens it.</summary>
internal sealed partial class SuggestItemCommand(MeetingsAhead ahead, SuggestionForms forms) : IChatCommand
{
    public string Example => "foreslå punkt";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public int ExampleOrder => 14;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(
        question.Place != Place.Personal ? SuggestionFormCard.Shared()
        : forms.Blank(question.Asker, question.Today, ahead.NamedBy(question.Text)?.Id, inDialog: false) ?? NotFoundCard.For(SuggestionForms.NoCommittee));

    [GeneratedRegex(@"^\W*((jeg|vi) (vil|kunne|ønsker)( gerne)?( at)? )?foreslå(r)? (et |nyt |et nyt )?(dagsordens)?(punkt|emne)(er)?\b|^\W*(nyt |et )?forslag til (et )?(dagsorden|punkt)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

/// <summary>Draws the form for a suggestion.</summary>
internal sealed class SuggestionForms(MeetingsAhead ahead)
{
    public const string NoCommittee = "Jeg kan ikke finde dig eller dit MED-udvalg i organisationen. Spørg HR.";

    /// <returns>Null where the person belongs to no committee.</returns>
    public AdaptiveCard? Blank(Asker asker, DateOnly today, string? committee, bool inDialog) => Draw(asker, today, new(Guid.NewGuid(), committee), inDialog);

    public AdaptiveCard? Draw(Asker asker, DateOnly today, SuggestionFormCard.Submitted typed, bool inDialog, string? told = null)
    {
        IReadOnlyList<Committee> committees = CommitteesFor(asker, today);
        return committees.Count == 0 ? null : SuggestionFormCard.For(
            committees.Any(committee => committee.Id == typed.Committee) ? typed : typed with { Committee = null },
            [.. committees.Select(committee => new Choice(committee.Name, committee.Id))],
            inDialog,
            told);
    }

    /// <summary>The button of a dialog brings its verb among its data; the one of a card in chat beside them.</summary>
    public static bool IsDialog(CardPress press) => press.Data.TryGetProperty("verb", out _);

    /// <summary>The person's own committees, and the one that covers the person's unit.</summary>
    public IReadOnlyList<Committee> CommitteesFor(Asker asker, DateOnly today) => asker.Person is not { } person ? [] :
    [
        .. asker.Committees.Select(ahead.Organisation.CommitteeById).Append(ahead.Organisation.RepresentativesOf(person, today).Committee)
            .OfType<Committee>()
            .Distinct()
            .Where(committee => ahead.KeepersOf(committee, today).Count > 0),
    ];
}

/// <summary>Opens the form as a dialog.</summary>
internal sealed class OpenSuggestionForm(SuggestionForms forms) : ICardAction
{
    public string Verb => SuggestionFormCard.Open;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => Task.FromResult<CardActionAnswer>(
        forms.Blank(press.Asker, DateOnly.FromDateTime(press.Now), null, inDialog: true) is { } form ? new CardActionAnswer.Dialog("Foreslå punkt", form) : new CardActionAnswer.Message(SuggestionForms.NoCommittee));
}

/// <summary>The form comes in: it is handed to secretary and chair for the next meeting whose deadline has not passed.</summary>
internal sealed class SendSuggestion(SuggestionForms forms, MeetingsAhead ahead, Deadlines deadlines, Contributions contributions) : ICardAction
{
    private const int LongestText = 2_000;

    public string Verb => SuggestionFormCard.Send;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        if (press.Asker.Person is not { } person
            || press.Data.Deserialize(BeforeMeetingData.Default.Suggested) is not { } form
            || forms.CommitteesFor(press.Asker, today).FirstOrDefault(committee => committee.Id == form.Committee) is not { } committee)
        {
            return new CardActionAnswer.Message(SuggestionForms.NoCommittee);
        }

        if (Mistake(form) is { } mistake)
        {
            return Shown(forms.Draw(press.Asker, today, form, SuggestionForms.IsDialog(press), mistake)!, press);
        }

        AheadMeeting[] meetings = [.. ahead.Of(committee, press.Now)];
        AheadMeeting? next = Array.Find(meetings, meeting => today <= deadlines.ForSuggestions(committee.Id, meeting.Date));
        Contribution contribution = new()
        {
            Key = form.Form,
            Committee = committee.Id,
            Date = next?.Date,
            Title = form.Title!.Trim(),
            Text = form.Text?.Trim() ?? "",
            Sender = person.Id,
            SentOn = today,
        };
        var late = meetings is [var first, ..] && first != next ? $"Fristen for mødet den {SpokenDate.WithoutWeekday(first.Date)} var {SpokenDate.Of(deadlines.ForSuggestions(committee.Id, first.Date))}, så det er til et senere møde. Du får besked, når der er taget stilling." : null;
        return Shown(await contributions.HandInAsync(committee, contribution, late, cancellationToken), press);
    }

    private static string? Mistake(SuggestionFormCard.Submitted form) =>
        form.Title?.Trim() is not { Length: >= 3 and <= 120 } ? "Skriv kort, hvad punktet handler om."
        : form.Text?.Length > LongestText ? "Teksten er for lang. Skriv det vigtigste."
        : CprNumber.IsIn(form.Title) || CprNumber.IsIn(form.Text) ? "Der står noget, der ligner et CPR-nummer. Tag det ud."
        : null;

    private static CardActionAnswer Shown(AdaptiveCard card, CardPress press) => SuggestionForms.IsDialog(press) ? new CardActionAnswer.Dialog("Foreslå punkt", card) : new CardActionAnswer.Card(card);
}
