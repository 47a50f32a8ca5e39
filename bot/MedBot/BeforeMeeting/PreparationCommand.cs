using System.Text.RegularExpressions;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Shows what has come in to a meeting: apologies to its members, suggestions and questions to secretary and chair.</summary>
internal sealed partial class PreparationCommand(IDbContextFactory<MedBotDb> stores, MeetingsAhead ahead, Contributions contributions) : IChatCommand
{
    public string Example => "hvad er der kommet ind til KommuneMED?";

    public HelpTopic Topic => HelpTopic.BeforeMeeting;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place != Place.Personal)
        {
            return NotFoundCard.For("Det viser jeg dig kun i vores egen chat.", "Skriv til mig direkte, så andre ikke læser med.");
        }

        AheadMeeting[] own = [.. ahead.MeantBy(question).Where(meeting => question.Asker.Committees.Contains(meeting.Committee.Id) || meeting.Committee.IsKeptBy(question.Asker, question.Today))];
        if (own is not [var meeting, ..])
        {
            return NotFoundCard.For("Det møde kender jeg ikke, eller du er ikke medlem af udvalget.", "Skriv udvalgets navn og dag.", "møder");
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return PreparationCard.For(
            meeting.Meeting,
            await AbsentAsync(db, meeting, cancellationToken),
            meeting.Committee.IsKeptBy(question.Asker, question.Today) ? await HandedInAsync(db, meeting, cancellationToken) : null);
    }

    private async Task<IReadOnlyList<string>> AbsentAsync(MedBotDb db, AheadMeeting meeting, CancellationToken cancellationToken)
    {
        List<Absence> absences = await db.Set<Absence>().AsNoTracking().Where(absence => absence.Committee == meeting.Committee.Id && absence.Date == meeting.Date && !absence.Withdrawn).ToListAsync(cancellationToken);
        List<Invitation> invitations = await db.Set<Invitation>().AsNoTracking().Where(one => one.Committee == meeting.Committee.Id && one.Date == meeting.Date).ToListAsync(cancellationToken);
        return
        [
            .. absences.Select(absence => Name(absence.Person) + (absence.Item != Absence.WholeMeeting ? $" (kun punkt {absence.Item})" : invitations.Find(one => one.Absent == absence.Person && one.State is InvitationState.Accepted or InvitationState.Asked) switch
            {
                { State: InvitationState.Accepted } accepted => $" ({Name(accepted.Person)} kommer i stedet)",
                { } asked => $" ({Name(asked.Person)} er spurgt)",
                null => "",
            })).Order(StringComparer.CurrentCulture),
        ];
    }

    /// <summary>What is for the meeting, and suggestions for which no meeting was known.</summary>
    private async Task<IReadOnlyList<ContributionView>> HandedInAsync(MedBotDb db, AheadMeeting meeting, CancellationToken cancellationToken) =>
    [
        .. (await db.Set<Contribution>().AsNoTracking()
            .Where(contribution => contribution.Committee == meeting.Committee.Id && contribution.State != ContributionState.Declined)
            .Where(contribution => contribution.Date == meeting.Date || (contribution.Date == null && !contribution.Told))
            .OrderBy(contribution => contribution.SentOn).ThenBy(contribution => contribution.Key)
            .ToListAsync(cancellationToken))
            .Select(contributions.View),
    ];

    private string Name(string person) => ahead.Organisation.PersonById(person)?.Name ?? person;

    [GeneratedRegex(@"^\W*(hvad er (der )?(kommet|meldt) ind|hvad er kommet ind|hvad har vi fået ind|(vis )?(indkomne )?(forslag|punktforslag) og spørgsmål til)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
