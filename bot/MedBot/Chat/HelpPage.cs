using System.Collections.Concurrent;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;

namespace MedBot.Chat;

/// <summary>What the asker can write where they are, as the commands themselves say it: put together once for all in the same offices.</summary>
internal sealed class HelpPage(IServiceScopeFactory scopes, OrganisationDirectory organisation)
{
    private readonly ConcurrentDictionary<string, AdaptiveCard> cards = new();

    private readonly Lazy<IReadOnlyList<(HelpTopic Topic, string Example)>> examples = new(() =>
    {
        using IServiceScope scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IChatCommand>().Where(command => command is not HelpCommand).OrderBy(command => command.ExampleOrder).ThenBy(command => command.Example, StringComparer.Ordinal).Select(command => (command.Topic, command.Example))];
    });

    /// <summary>What everybody asks.</summary>
    public IEnumerable<string> Examples => examples.Value.Where(one => one.Topic is HelpTopic.Meetings).Select(one => one.Example);

    public AdaptiveCard CardFor(Question question)
    {
        HelpTopic[] topics = [.. TopicsFor(question)];
        return cards.GetOrAdd(string.Join(' ', topics), _ => HelpCard.For(examples.Value.Where(one => topics.Contains(one.Topic))));
    }

    private IEnumerable<HelpTopic> TopicsFor(Question question)
    {
        yield return HelpTopic.Meetings;
        yield return HelpTopic.YearWheel;
        if (question.Place is not Place.Personal)
        {
            yield break;
        }

        yield return HelpTopic.BeforeMeeting;
        yield return HelpTopic.Budget;
        yield return HelpTopic.Messages;
        var today = DateOnly.FromDateTime(question.Now);
        Role[] roles = [.. question.Asker.Committees.Select(organisation.Current.CommitteeById).OfType<Committee>()
            .SelectMany(committee => committee.Members).Where(member => member.Person == question.Asker.Person?.Id && member.InOffice(today)).SelectMany(member => member.Roles)];
        if (roles.Contains(Role.Employees))
        {
            yield return HelpTopic.Representative;
        }

        if (question.Asker.Hr || roles.Contains(Role.Secretary) || roles.Contains(Role.Chair))
        {
            yield return HelpTopic.Keeper;
        }

        if (question.Asker.Hr || roles.Contains(Role.Chair) || roles.Contains(Role.Management))
        {
            yield return HelpTopic.Leader;
        }

        if (question.Asker.Hr)
        {
            yield return HelpTopic.Hr;
        }
    }
}
