using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>Says when a theme is to be discussed again, and which themes there are.</summary>
internal sealed class ThemeCommand(WheelLibrary library, MeetingLibrary meetings, OrganisationDirectory organisation) : IChatCommand
{
    public string Example => "hvornår skal vi drøfte stress?";

    public HelpTopic Topic => HelpTopic.YearWheel;

    public double Fit(Question question) => Read(question) is { } asked && Meant(asked, question).Count > 0 ? 1 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var asked = Read(question)!;
        return Task.FromResult(ThemesCard.For(asked.Theme, Meant(asked, question), question.Today));
    }

    private ThemeQuestion? Read(Question question) => ThemeQuestion.Read(question.Folded, meetings.Current.Committees);

    /// <summary>Of the committee that is named, else the asker's own where those have it, else of all.</summary>
    private List<ThemeState> Meant(ThemeQuestion asked, Question question)
    {
        var named = asked.Committee is { } committee ? organisation.Current.CommitteeNamed(committee)?.Id ?? CommitteeName.Fold(committee) : null;
        var themes = library.Themes(question.Today).Where(theme => named is null || theme.Committee == named).ToList();
        if (asked.Theme is { } words)
        {
            var name = new ThemeName(words);
            var shares = themes.Select(theme => (Theme: theme, Share: new ThemeName(theme.Name).ShareOf(name))).ToList();
            var best = shares.Select(one => one.Share).DefaultIfEmpty().Max();
            themes = best <= 0.5 ? [] : [.. shares.Where(one => one.Share >= best).Select(one => one.Theme)];
        }

        var own = themes.Where(theme => question.Asker.Committees.Contains(theme.Committee)).ToList();
        return named is null && own.Count > 0 ? own : themes;
    }
}
