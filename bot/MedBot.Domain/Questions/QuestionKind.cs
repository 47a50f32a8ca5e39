namespace MedBot.Domain.Questions;

/// <summary>What a message wants to know.</summary>
public enum QuestionKind
{
    /// <summary>A fact out of the documents.</summary>
    Content,

    /// <summary>When and where meetings are: the next one, or those in a period.</summary>
    Meetings,

    /// <summary>When a meeting ends.</summary>
    MeetingEnd,

    /// <summary>What a meeting takes up, or took up.</summary>
    Agenda,

    /// <summary>The minutes of a meeting (referat).</summary>
    Minutes,

    /// <summary>One item by its number.</summary>
    Item,

    /// <summary>Which number an item has.</summary>
    ItemNumber,

    /// <summary>How long is set aside for an item.</summary>
    TimeSetAside,

    /// <summary>Who takes part.</summary>
    Participants,

    /// <summary>Who sent apologies (afbud).</summary>
    Absent,

    /// <summary>Who sits in each of several committees.</summary>
    SharedMembers,

    /// <summary>Whether a named person took part.</summary>
    Presence,

    /// <summary>Who holds an office: chair, leader of a unit, safety representative.</summary>
    Role,

    /// <summary>Who a named person is, and where they sit.</summary>
    Person,

    /// <summary>The electoral group (valggruppe) of a person, or who represents a union.</summary>
    ElectoralGroup,

    /// <summary>Who represents the asker.</summary>
    MyRepresentative,

    Decision,
    Attachments,

    /// <summary>What stands inside an attachment, of which only the name is stored.</summary>
    AttachmentContent,

    /// <summary>The items of a case number, or the case number of an item.</summary>
    CaseNumber,

    /// <summary>Whether and when minutes are approved.</summary>
    MinutesStatus,

    /// <summary>Which minutes a meeting approved.</summary>
    MinutesApproved,

    /// <summary>What was postponed.</summary>
    Postponed,

    /// <summary>What is to come up at the next meeting.</summary>
    NextTime,

    /// <summary>What the documents say of a day or week: deadlines, what begins.</summary>
    Dated,

    /// <summary>Which committees there are.</summary>
    Committees,

    /// <summary>Which committees took something up.</summary>
    WhichCommittees,

    /// <summary>At which meetings something was taken up.</summary>
    WhichMeetings,

    /// <summary>Until when items can be handed in, or when the agenda is sent out.</summary>
    Deadline,

    /// <summary>Which items are closed (lukket).</summary>
    ClosedItems,

    /// <summary>Why what was told last is so.</summary>
    Why,

    /// <summary>A day, week or hour that there is none of.</summary>
    Impossible,

    /// <summary>Free search.</summary>
    Search,

    /// <summary>Private matters of a person.</summary>
    Private,

    /// <summary>A message that gives the bot orders or plants a fact.</summary>
    Order,
}

/// <summary>What sort of thing answers a question.</summary>
public enum Sought
{
    Any,
    Date,
    Time,
    Place,
    Weekday,
    Person,
    Number,
    Money,
    Frequency,

    /// <summary>How long, or until when.</summary>
    Duration,
    YesNo,
    Manner,
    Reason,

    /// <summary>Several things, told one by one.</summary>
    List,

    /// <summary>Which of several has most or least.</summary>
    Comparison,
}
