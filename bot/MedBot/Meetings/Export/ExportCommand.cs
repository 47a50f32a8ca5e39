using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Export;

/// <summary>Offers a case, a meeting or a committee's papers of a period as a file.</summary>
internal sealed class ExportCommand(IDbContextFactory<MedBotDb> stores, MeetingLibrary library, GatherPapers gather) : IChatCommand
{
    public string Example => "eksportér KommuneMED i år";

    public HelpTopic Topic => HelpTopic.Keeper;

    public int ExampleOrder => 90;

    public double Fit(Question question) => Read(question) is null ? 0 : 1;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place is not Place.Personal)
        {
            return ExportCard.OnlyPersonal;
        }

        if (Selected(Read(question)!) is not { } selection)
        {
            return ExportCard.HowTo;
        }

        if (!gather.May(question.Asker, selection, question.Today))
        {
            return ExportCard.NotAllowed;
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        MeetingExport export = await gather.RunAsync(db, selection, question.Asker, cancellationToken);
        return export.Meetings.Count == 0 ? ExportCard.Nothing(selection)
            : ExportCard.For(export, await gather.RunAsync(db, selection with { Closed = false }, question.Asker, cancellationToken));
    }

    private ExportSentence? Read(Question question) => ExportSentence.Read(question.Text, library.Current.Committees, question.Today);

    /// <summary>A day without its year is the likeliest one on which the committee met.</summary>
    private ExportSelection? Selected(ExportSentence sentence)
    {
        Period? period = sentence.Period is { } named
            ? named.Others.Prepend(named).FirstOrDefault(one => library.Current.Meetings.Any(meeting => meeting.Key.Committee == sentence.Committee && one.Holds(meeting.Key.Date))) ?? named
            : null;
        return sentence is { CaseNumber: null, Committee: null } ? null : new()
        {
            CaseNumber = sentence.CaseNumber,
            Committee = sentence.Committee,
            From = period?.From,
            To = period?.To,
            Closed = true,
        };
    }
}
