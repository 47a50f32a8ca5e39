using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>Papers that may be had as a file (eksport), for whoever keeps them.</summary>
public static class ExportCard
{
    /// <summary>Gives the file.</summary>
    public const string Verb = "meeting/export";

    private const string All = "all";

    /// <param name="Json">For the case system; else a Word document.</param>
    /// <param name="Content"><c>all</c> with closed items and drafts; else without.</param>
    public sealed record Chosen(string? CaseNumber, string? Committee, DateOnly? From, DateOnly? To, bool Json = false, string? Content = null)
    {
        public ExportSelection ToSelection() => new() { CaseNumber = CaseNumber, Committee = Committee, From = From, To = To, Closed = Content is All };
    }

    public static AdaptiveCard OnlyPersonal => NotFoundCard.For("Filer giver jeg kun i vores egen chat.", "Skriv til mig direkte, så andre ikke læser med.");

    public static AdaptiveCard NotAllowed => NotFoundCard.For("Dagsordener og referater kan udvalgets sekretær, forpersonen og HR hente ud som fil.");

    public static AdaptiveCard Nothing(ExportSelection selection) => NotFoundCard.For($"Jeg har ingen dagsordener og referater at hente ud: {ExportText.Title(selection)}.");

    /// <summary>All there is lies in closed items and drafts.</summary>
    public static AdaptiveCard NothingOpen(ExportSelection selection) => NotFoundCard.For($"Uden lukkede punkter og udkast er der intet at hente ud: {ExportText.Title(selection)}.", "Vælg «Med lukkede punkter og udkast», hvis de må komme med.");

    public static AdaptiveCard HowTo => NotFoundCard.For(
        "Hvad skal jeg hente ud som fil?",
        "Skriv «eksportér» og et sagsnummer eller et udvalg, gerne med en dato eller et år: «eksportér sagen 81.38.00-A00-5-25», «eksportér KommuneMED 2026», «eksportér KommuneMED fra 1. januar til 30. juni 2026». Budgetforslag: «eksportér budgetrunden».");

    /// <param name="export">All that the asker may see.</param>
    /// <param name="open">The same without closed items and drafts.</param>
    public static AdaptiveCard For(MeetingExport export, MeetingExport open)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(open);
        ExportSelection selection = export.Selection;
        var closed = export.Meetings.Any(meeting => meeting.Papers.Any(paper => paper.Draft || paper.Items.Any(item => item.Closed)));
        return new(
        [
            .. CardParts.Header("Eksport", ExportText.Title(selection), closed ? null : ExportText.Count(export)),
            .. closed ? [new ChoiceInput("content", "Indhold", new Choice($"Uden lukkede punkter: {ExportText.Count(open)}", "open"), new Choice($"Med lukkede punkter og udkast: {ExportText.Count(export)}", All)) { Style = "expanded", Value = "open" }] : Array.Empty<CardElement>(),
            CardParts.Note($"{(closed ? "Til aktindsigt skal de lukkede punkter være ude. " : "")}Word er til at læse, JSON til sagssystemet. Det skrives ned, hvem der henter hvad."),
        ])
        {
            Actions = [Button("Hent som Word", selection, json: false), Button("Hent som JSON", selection, json: true)],
            FallbackText = $"Eksport: {CardParts.Shorten(ExportText.Title(selection), 200)}",
        };
    }

    private static ExecuteAction Button(string title, ExportSelection selection, bool json) =>
        CardButton.For(title, Verb, new Chosen(selection.CaseNumber, selection.Committee, selection.From, selection.To, json), CardData.Default.ExportChosen);
}
