using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.BeforeMeeting;

/// <summary>That a person wants no reminders of their own meetings.</summary>
internal sealed class ReminderRefusal
{
    /// <summary>Id in the organisation.</summary>
    public required string Person { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReminderRefusal>
    {
        public void Configure(EntityTypeBuilder<ReminderRefusal> builder)
        {
            builder.ToTable("ReminderRefusals");
            builder.HasKey(refusal => refusal.Person);
        }
    }
}

/// <summary>Stops the reminders of the asker's own meetings, or has them again.</summary>
internal sealed partial class RemindersCommand(IDbContextFactory<MedBotDb> stores) : IChatCommand
{
    public string Example => "stop påmindelser";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => Words().IsMatch(question.Text) ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var stop = Words().Match(question.Text).Groups["stop"].Success;
        return question.Asker.Person is not { } person
            ? Task.FromResult(NotFoundCard.For("Påmindelser er for medlemmer af et MED-udvalg, og dem kan jeg ikke finde dig i."))
            : stores.ChangeAsync(
                async db =>
                {
                    ReminderRefusal? refusal = await db.Set<ReminderRefusal>().SingleOrDefaultAsync(known => known.Person == person.Id, cancellationToken);
                    if (stop && refusal is null)
                    {
                        db.Add(new ReminderRefusal { Person = person.Id });
                    }
                    else if (!stop && refusal is not null)
                    {
                        db.Remove(refusal);
                    }

                    return stop
                        ? ChoiceCard.For("Du får ikke flere påmindelser om dine møder.", [("Påmind mig igen", "start påmindelser")])
                        : ChoiceCard.For("Du får en påmindelse med dagsordenen en arbejdsdag før dine møder.", [("Stop påmindelser", "stop påmindelser")]);
                },
                cancellationToken);
    }

    [GeneratedRegex(@"^\W*((?<stop>stop|afmeld)|start)( med)?( alle)? påmindelser(ne)?\W*$|^\W*påmind mig( igen)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
