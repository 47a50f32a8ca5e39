using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.BeforeMeeting;

/// <summary>Until when items can be suggested and questions asked, in working days before the meeting: for all committees, and for one by its id.</summary>
internal sealed class Deadlines
{
    private const string Section = "BeforeMeeting";
    private const int MostDays = 60;

    // The agenda is sent out about a week before the meeting; a question can be looked into in two days.
    private const int SuggestionDays = 8;
    private const int QuestionDays = 2;

    private readonly int suggestionDays;
    private readonly int questionDays;
    private readonly Dictionary<string, int> suggestionDaysOf;
    private readonly Dictionary<string, int> questionDaysOf;

    /// <exception cref="StartRefusedException">A number of days can't be understood.</exception>
    public Deadlines(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        (suggestionDays, questionDays) = (Days(section, nameof(SuggestionDays)) ?? SuggestionDays, Days(section, nameof(QuestionDays)) ?? QuestionDays);
        (suggestionDaysOf, questionDaysOf) = (ByCommittee(section, nameof(SuggestionDays)), ByCommittee(section, nameof(QuestionDays)));
    }

    /// <summary>Ids of the committees that have days of their own.</summary>
    public IEnumerable<string> Committees => suggestionDaysOf.Keys.Union(questionDaysOf.Keys, StringComparer.OrdinalIgnoreCase);

    /// <summary>The last day, itself included.</summary>
    /// <param name="committee">Id in the organisation.</param>
    /// <param name="meeting">The meeting's day.</param>
    public DateOnly ForSuggestions(string committee, DateOnly meeting) => WorkingDays.Back(meeting, suggestionDaysOf.GetValueOrDefault(committee, suggestionDays));

    /// <inheritdoc cref="ForSuggestions"/>
    public DateOnly ForQuestions(string committee, DateOnly meeting) => WorkingDays.Back(meeting, questionDaysOf.GetValueOrDefault(committee, questionDays));

    private static Dictionary<string, int> ByCommittee(IConfigurationSection section, string setting) => section.GetChildren()
        .Select(committee => (committee.Key, Days: Days(committee, setting)))
        .Where(one => one.Days is not null)
        .ToDictionary(one => one.Key, one => one.Days!.Value, StringComparer.OrdinalIgnoreCase);

    private static int? Days(IConfigurationSection section, string setting) => section[setting] switch
    {
        null or "" => null,
        var written when int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays => days,
        _ => throw new StartRefusedException($"{section.Path.Replace(":", "__", StringComparison.Ordinal)}__{setting} is a number of working days, 0 to {MostDays}."),
    };
}
