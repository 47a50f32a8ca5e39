using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Has a year's wheel planned, or shows the plan that it has: HR's, in personal chat.</summary>
internal sealed partial class PlanWheelCommand(WheelLibrary library, ViewPlan views, IDbContextFactory<MedBotDb> stores) : IChatCommand
{
    public string Example => "planlæg årshjul";

    public HelpTopic Topic => HelpTopic.Hr;

    public double Fit(Question question) => Asked().IsMatch(question.Folded) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.Asker.Hr || question.Place is not Place.Personal || question.Asker.AadObjectId is not { } person)
        {
            return NotFoundCard.For("Årshjulet planlægges af HR, i HR's egen chat med mig.", null, "årshjul");
        }

        var asked = Asked().Match(question.Folded);
        int? named = asked.Groups["year"].Success ? int.Parse(asked.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
        if ((named is null ? (library.Years is [.., var newest] ? newest : null) : library.Years.FirstOrDefault(year => year.Wheel.Year == named)) is not { } year)
        {
            return NotFoundCard.For(named is null ? "Der er ikke taget noget årshjul ind." : $"Der er ikke taget noget årshjul for {named} ind.", "Send mig filen her i chatten, som tekst eller Excel.");
        }

        if (year.Problem is not Reading<PlanningProblem>.Read(var problem))
        {
            return NotFoundCard.For($"Årshjulet for {year.Wheel.Year} kan ikke planlægges: {((Reading<PlanningProblem>.Refused)year.Problem).Sentence}", "Ret årshjulet, og send det ind igen.");
        }

        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        if (asked.Groups["show"].Success && year.Plan is not null)
        {
            return PlanCard.For(views.Of(year, earlier: null, await WheelPosts.AnnouncedAsync(db, year.Wheel.Year, cancellationToken)));
        }

        var stored = await db.Set<StoredWheel>().SingleAsync(wheel => wheel.Year == year.Wheel.Year, cancellationToken);
        stored.Ask(person);
        await db.SaveChangesAsync(cancellationToken);
        return WheelTakenCard.Planning(year.Wheel.Year, PlanWheels.Seconds(problem.Meetings.Count));
    }

    [GeneratedRegex(@"^\W*((?<show>vis|se) (aarshjulets )?plan(en)?( for)?( aarshjul(et)?)?|planlaeg( (aarshjul(et)?|aaret))?)( for)?( (?<year>20\d\d))?\W*$")]
    private static partial Regex Asked();
}
