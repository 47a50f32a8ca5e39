using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.YearWheel;

/// <summary>A wheel was taken in, or is being planned.</summary>
public static class WheelTakenCard
{
    public static AdaptiveCard Taken(int year, int committees, int meetings, int themes, int milestones) => new(
        [
            .. CardParts.Header("Årshjul", $"Årshjulet for {year} er taget ind"),
            new FactSet(new("Udvalg", $"{committees}"), new("Møder", $"{meetings}"), new("Temaer", $"{themes}"), new("Milepæle", $"{milestones}")),
        ])
    {
        Actions = [AskButton.For("Planlæg", $"planlæg årshjul {year}")],
        FallbackText = $"Årshjulet for {year} er taget ind: {committees} udvalg, {meetings} møder",
    };

    public static AdaptiveCard Planning(int year, int seconds) => new(
        [
            .. CardParts.Header("Årshjul", $"Jeg planlægger {year}"),
            new TextBlock($"Det tager højst {seconds} sekunder. Du får planen her, når den er færdig."),
        ])
    {
        FallbackText = $"Jeg planlægger årshjulet for {year}. Det tager højst {seconds} sekunder.",
    };

    /// <param name="sentence">Where in the file, and what is wrong there.</param>
    public static AdaptiveCard Refused(string fileName, string sentence) => new(
        [
            .. CardParts.Header("Ikke taget imod", CardParts.Shorten(fileName, 160)),
            CardParts.Box(new TextBlock(CardParts.Shorten(sentence, 900))),
            CardParts.Note("Der er ikke gemt noget. Ret årshjulet, og send det igen."),
        ])
    {
        FallbackText = $"{CardParts.Shorten(fileName, 160)} er ikke taget imod: {CardParts.Shorten(sentence, 300)}",
    };
}
