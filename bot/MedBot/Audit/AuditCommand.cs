using MedBot.Cards.Audit;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Audit;

/// <summary>Shows HR who did what in the last month.</summary>
internal sealed class AuditCommand(IDbContextFactory<MedBotDb> stores, IEnumerable<IDeeds> slices, OrganisationDirectory organisation) : IChatCommand
{
    private const string NotInChat = "kommandolinjen";

    public string Example => "hvem gjorde hvad";

    public HelpTopic Topic => HelpTopic.Hr;

    public double Fit(Question question) => CommandWords.Fit(question, "hvem gjorde hvad", "hvem har gjort hvad", "revision", "vis revision");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.Asker.Hr || question.Place is not Place.Personal)
        {
            return AuditCard.OnlyHr;
        }

        DateOnly since = question.Today.AddMonths(-1);
        List<DoneBy> done = [];
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        foreach (IDeeds slice in slices)
        {
            done.AddRange(await slice.SinceAsync(db, DanishClock.InstantOf(since.ToDateTime(TimeOnly.MinValue)), cancellationToken));
        }

        return AuditCard.For([.. done.OrderByDescending(deed => deed.At).Select(deed => new DoneLine(DanishClock.LocalOf(deed.At), deed.What, NameOf(deed.By)))], since);
    }

    private string? NameOf(string? by) => by switch
    {
        null => null,
        Deed.CommandLine => NotInChat,
        _ => (organisation.FromFile.PersonById(by) ?? organisation.FromFile.PersonKnownAs(by, null, "", byName: false))?.Name,
    };
}
