using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;

namespace MedBot.Cards.YearWheel;

/// <summary>Tells a committee's secretary what people did in Outlook with a meeting of the year wheel, and asks what is to hold.</summary>
public static class BookingNewsCard
{
    public const string Verb = "booking/answer";

    /// <param name="Year">With <paramref name="Meeting"/>, which booking it is.</param>
    /// <param name="Choice">What the secretary wants.</param>
    /// <param name="Room">Id of the room, of <see cref="BookingChoice.OtherRoom"/> alone.</param>
    public sealed record Answered(int Year, string Meeting, BookingChoice Choice, string? Room = null);

    /// <param name="rooms">Those that are free at that time, by id and name.</param>
    public static AdaptiveCard RoomDeclined(BookedMeeting meeting, IReadOnlyList<KeyValuePair<string, string>> rooms)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(rooms);
        return Card(
            meeting,
            $"{meeting.Room} har sagt nej",
            null,
            [CardParts.Note(rooms.Count > 0 ? "Tiden står fast. Disse lokaler er ledige." : "Intet andet lokale er ledigt på det tidspunkt. Skriv »flyt mødet« for at se andre tider.")],
            [.. rooms.Take(4).Select(room => Button($"Book {room.Value}", meeting, BookingChoice.OtherRoom, room.Key))]);
    }

    /// <param name="start">When the meeting stands in Outlook.</param>
    public static AdaptiveCard Moved(BookedMeeting meeting, DateTime start, DateTime end)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Card(
            meeting,
            "Mødet er flyttet i Outlook",
            new Fact("I Outlook", When(start, end)),
            [],
            [Button("Lad Outlooks tid gælde", meeting, BookingChoice.KeepOutlooks), Button("Flyt mødet tilbage", meeting, BookingChoice.MoveBack)]);
    }

    public static AdaptiveCard Deleted(BookedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Card(
            meeting,
            "Mødet er slettet i Outlook",
            null,
            [CardParts.Note("Det står stadig i årshjulet.")],
            [Button("Book mødet igen", meeting, BookingChoice.BookAgain)]);
    }

    /// <param name="names">Those who can't come.</param>
    public static AdaptiveCard Declined(BookedMeeting meeting, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(names);
        return Card(meeting, names.Count == 1 ? "1 har meldt afbud" : $"{names.Count} har meldt afbud", null, [new TextBlock(CardParts.Shorten(string.Join(", ", names), 600))], []);
    }

    /// <summary>In place of the card whose button was pressed.</summary>
    public static AdaptiveCard Done(BookedMeeting meeting, string sentence)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Card(meeting, sentence, null, [], []);
    }

    private static AdaptiveCard Card(BookedMeeting meeting, string news, Fact? fact, IReadOnlyList<CardElement> more, IReadOnlyList<CardAction> buttons) => new(
    [
        .. CardParts.Header("Årshjulet", meeting.Subject, news),
        new FactSet([new Fact("Årshjulet", When(meeting.Start, meeting.End)), .. fact is null ? Array.Empty<Fact>() : [fact], new Fact("Lokale", CardParts.Shorten(meeting.Room, 120))]),
        .. more,
    ])
    {
        Actions = buttons,
        FallbackText = $"{meeting.Subject} {SpokenDate.Of(DateOnly.FromDateTime(meeting.Start), TimeOnly.FromDateTime(meeting.Start))}: {news}",
    };

    private static string When(DateTime start, DateTime end) =>
        $"{SpokenDate.Of(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start))}-{end:HH.mm}";

    private static ExecuteAction Button(string title, BookedMeeting meeting, BookingChoice choice, string? room = null) =>
        CardButton.For(title, Verb, new Answered(meeting.Year, meeting.Meeting, choice, room), BookingData.Default.Answered);
}

/// <summary>A booked meeting as the plan has it. Times are Danish local time.</summary>
public sealed record BookedMeeting
{
    public required int Year { get; init; }

    /// <summary>Id of the meeting in the year's plan.</summary>
    public required string Meeting { get; init; }

    public required string Subject { get; init; }
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }
    public required string Room { get; init; }
}

public enum BookingChoice
{
    KeepOutlooks,
    MoveBack,
    BookAgain,
    OtherRoom,
}

/// <summary>What the buttons of the bookings' cards send back.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BookingNewsCard.Answered))]
public sealed partial class BookingData : JsonSerializerContext;
