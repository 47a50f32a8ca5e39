using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>Other times for one planned meeting, each a button that moves it there.</summary>
public static class MoveMeetingCard
{
    public const string Verb = "wheel/move";

    /// <param name="Year">The wheel's.</param>
    /// <param name="Meeting">Id of the meeting.</param>
    /// <param name="Start">Where it is to be, Danish local time.</param>
    /// <param name="Room">Id of the room.</param>
    public sealed record Pressed(int Year, string Meeting, DateTime Start, string Room);

    /// <param name="year">The wheel's.</param>
    /// <param name="meeting">Id of the meeting.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="present">Where it is; null where it has no place.</param>
    /// <param name="times">The best first.</param>
    /// <param name="roomName">The name of the room of an id.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(int year, string meeting, string name, DateTime? present, IReadOnlyList<FreeTime> times, Func<string, string> roomName, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(roomName);
        return new(
        [
            .. told is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(told))],
            .. CardParts.Header("Flyt møde", name, present is { } now ? $"Ligger nu {Full(now)}" : "Har ingen plads i planen"),
            .. times.Count == 0
                ? [new TextBlock("Der er ingen anden tid, hvor forpersonen og et lokale er ledige og reglerne holder, uden at andre møder flyttes. Ret årshjulet, og planlæg igen.")]
                : (CardElement[])[new TextBlock("De bedste ledige tider for medlemmerne:") { Spacing = "small" }, .. times.Select(time => Row(time, roomName(time.Room)))],
        ])
        {
            Actions = [.. times.Select(time => CardButton.For($"Flyt til {WheelTimeText.Short(time.Start)}", Verb, new Pressed(year, meeting, time.Start, time.Room), YearWheelData.Default.MovePressed))],
            FallbackText = times.Count == 0 ? $"{CardParts.Shorten(name, 100)}: der er ingen anden ledig tid" : $"{CardParts.Shorten(name, 100)} kan flyttes til {Full(times[0].Start)}",
        };
    }

    /// <summary>It is done.</summary>
    public static AdaptiveCard Moved(string name, DateTime start, string room) => new(
        [
            .. CardParts.Header("Flyttet", name, Full(start), CardParts.Shorten(room, 80)),
            CardParts.Note("Afdelingernes kanaler får en rettelse, hvis de har fået ugerne."),
        ])
    {
        Actions = [AskButton.For("Se årshjulet", "årshjul")],
        FallbackText = $"{CardParts.Shorten(name, 100)} er flyttet til {Full(start)}",
    };

    private static TextBlock Row(FreeTime time, string room) => new(
        $"{Full(time.Start)}, {CardParts.Shorten(room, 60)}. {(time.Busy == 0 ? "Alle kan." : time.Busy == 1 ? "1 medlem er optaget." : $"{time.Busy} medlemmer er optaget.")}")
    { Spacing = "small" };

    private static string Full(DateTime start) => SpokenDate.Of(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start));
}
