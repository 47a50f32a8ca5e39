using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings;
using MedBot.Organisation;

namespace MedBot.BeforeMeeting;

/// <summary>The meetings that lie ahead, and who keeps their papers.</summary>
internal sealed class MeetingsAhead(MeetingLibrary library, OrganisationDirectory directory)
{
    public Domain.Organisation.Organisation Organisation => directory.Current;

    /// <summary>Those that a message means, of committees that the organisation knows, in the order of time.</summary>
    public IReadOnlyList<AheadMeeting> MeantBy(Question question)
    {
        MeetingCatalogue catalogue = library.Current;
        QuestionReading reading = QuestionReader.Read(question, catalogue.Vocabulary, catalogue.Committees) with { Kind = QuestionKind.Meetings, Tense = Tense.Future, Latest = false, Every = false };
        KnownMeetings ahead = new(catalogue.Meetings.Where(meeting => !meeting.Over(question.Now)));
        return [.. MeetingChoice.Of(MeetingChoice.Settled(reading, ahead), ahead, Names(question.Asker), question.Now).Select(Known).OfType<AheadMeeting>()];
    }

    /// <summary>The committee that a message names.</summary>
    public Committee? NamedBy(string text) =>
        library.Current.Committees.Find(Domain.Danish.FoldedText.Of(text)) is [var named, ..] ? Organisation.CommitteeNamed(named.Committee) : null;

    public IEnumerable<AheadMeeting> Of(Committee committee, DateTime now) =>
        library.Current.Meetings.Where(meeting => !meeting.Over(now)).Select(Known).OfType<AheadMeeting>().Where(meeting => meeting.Committee.Id == committee.Id);

    /// <summary>Those of the person's own committees.</summary>
    public IReadOnlyList<AheadMeeting> OfOwn(Asker asker, DateTime now) =>
        [.. library.Current.Meetings.Where(meeting => !meeting.Over(now)).Select(Known).OfType<AheadMeeting>().Where(meeting => asker.Committees.Contains(meeting.Committee.Id))];

    public AheadMeeting? On(string committee, DateOnly date) =>
        library.Current.Meetings.Where(meeting => meeting.Key.Date == date).Select(Known).OfType<AheadMeeting>().FirstOrDefault(meeting => meeting.Committee.Id == committee);

    /// <summary>The committee's secretary and chair on the day: they hear of what concerns its meetings.</summary>
    public IReadOnlyList<Person> KeepersOf(Committee committee, DateOnly day) =>
        [.. Organisation.MembersOf(committee, day, Role.Secretary).Concat(Organisation.MembersOf(committee, day, Role.Chair)).Distinct()];

    private string[] Names(Asker asker) => [.. asker.Committees.Select(id => Organisation.CommitteeById(id)?.Name).OfType<string>()];

    private AheadMeeting? Known(KnownMeeting meeting) =>
        Organisation.CommitteeNamed(meeting.Key.Committee) is { } committee ? new(committee, meeting) : null;
}

/// <summary>A meeting of a committee that the organisation knows.</summary>
internal sealed record AheadMeeting(Committee Committee, KnownMeeting Meeting)
{
    public DateOnly Date => Meeting.Key.Date;
}
