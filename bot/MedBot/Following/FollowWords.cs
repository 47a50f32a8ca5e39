using System.Text.RegularExpressions;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings;

namespace MedBot.Following;

/// <summary>What is meant by <c>følg ØSMED</c> or <c>følg emnet sygefravær</c>.</summary>
internal sealed partial record FollowWords(FollowKind Kind, string Subject, string Name)
{
    public static readonly AdaptiveCard OnlyPersonal = NotFoundCard.For("Det gør vi i vores egen chat.", "Skriv det til mig direkte: Så kommer beskederne også til dig alene.");

    /// <param name="typed">What stands behind the verb.</param>
    /// <param name="catalogue">The committees that are known.</param>
    /// <returns>Null where it names neither a committee nor a topic.</returns>
    public static FollowWords? Read(string typed, MeetingCatalogue catalogue)
    {
        var said = typed.Trim(' ', '.', '!', '?', ':', '«', '»', '"', '”');
        if (Bare().IsMatch(said))
        {
            return null;
        }

        if (Topic().Match(said) is { Success: true } topic)
        {
            return OfTopic(topic.Groups["what"].Value);
        }

        return catalogue.Committees.Find(FoldedText.Of(said), word => catalogue.Vocabulary.Knows(DanishStem.Of(word)) || StopWords.Contains(word)) is [var named, ..]
            ? new(FollowKind.Committee, catalogue.Organisation.CommitteeNamed(named.Committee)?.Id ?? CommitteeName.Fold(named.Committee), named.Committee)
            : OfTopic(About().Replace(said, ""));
    }

    private static FollowWords? OfTopic(string typed) => FollowedTopic.Of(typed) is { } subject ? new(FollowKind.Topic, subject, typed.Trim()) : null;

    [GeneratedRegex(@"^(emnet|emne|emner|temaet|sagen om|alt om|nyt om)\s+(?<what>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Topic();

    [GeneratedRegex(@"^(et |mit |vores )?(emnet?|emner|temaet|sagen|udvalget?|møde(t|r)?|dagsorden(en)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(om|med)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
