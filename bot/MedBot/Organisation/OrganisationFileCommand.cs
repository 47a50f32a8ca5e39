using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Organisation;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>Shows HR which organisation file is in force, with the way back to the one before.</summary>
internal sealed class OrganisationFileCommand(IDbContextFactory<MedBotDb> stores, OrganisationDirectory directory) : IChatCommand
{
    public string Example => "organisationsfil";

    public HelpTopic Topic => HelpTopic.Hr;

    public double Fit(Question question) => CommandWords.Fit(question, "organisationsfil", "organisationsfilen", "vis organisationsfilen", "hvilken organisationsfil gælder");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.Asker.Hr || question.Place is not Place.Personal)
        {
            return NotFoundCard.For("Organisationsfilen viser jeg kun HR, og kun i vores egen chat.");
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        var approved = await OrganisationVersion.InForce(db).Select(version => new { version.Id, version.ApprovedAt }).FirstOrDefaultAsync(cancellationToken);
        return OrganisationCard.Now(
            approved is null ? null : new(approved.Id, DateOnly.FromDateTime(DanishClock.LocalOf(approved.ApprovedAt!.Value))),
            directory.FromFile.Committees.Count,
            directory.FromFile.People.Count);
    }
}
