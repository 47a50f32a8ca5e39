using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>What one can write (hjælp).</summary>
public static class HelpCard
{
    /// <param name="examples">What a person would type, by topic, the commonest first.</param>
    public static AdaptiveCard For(IEnumerable<(HelpTopic Topic, string Example)> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        IGrouping<HelpTopic, string>[] topics = [.. examples.GroupBy(one => one.Topic, one => one.Example).OrderBy(topic => topic.Key)];
        return new(
        [
            .. CardParts.Header("MedBot", "Det kan du spørge om"),
            new TextBlock("Skriv med dine egne ord, kort eller langt. Stavefejl og forkortelser går an.") { Spacing = "small" },
            .. topics.SelectMany(topic => new CardElement[] { CardParts.Label(Title(topic.Key)), ExampleList.Of(topic) }),
            CardParts.Note("Jeg svarer ud fra MED-udvalgenes dagsordener og referater, og siger det, når svaret ikke står der."),
        ])
        {
            Actions = [.. ExampleList.Buttons(topics.SelectMany(topic => topic), 3)],
            FallbackText = $"Det kan du spørge MedBot om: {string.Join("; ", topics.SelectMany(topic => topic).Take(5))}",
        };
    }

    private static string Title(HelpTopic topic) => topic switch
    {
        HelpTopic.Meetings => "Møder, dagsordener og referater",
        HelpTopic.YearWheel => "Årshjul",
        HelpTopic.BeforeMeeting => "Før mødet",
        HelpTopic.Budget => "Budgetforslag",
        HelpTopic.Messages => "Beskeder og dine data",
        HelpTopic.Representative => "Som medarbejderrepræsentant",
        HelpTopic.Keeper => "Som sekretær eller forperson",
        HelpTopic.Leader => "Som leder",
        HelpTopic.Hr => "Som HR",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };
}
