using System.Globalization;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;

namespace MedBot.Page;

/// <summary>One view of the page in Teams: what it holds for the person who opens it. Found by its type, chosen by its name.</summary>
internal interface IPageView
{
    /// <summary>Last part of the address: <c>/tab/data/wheel</c>.</summary>
    string Name { get; }

    /// <summary>What goes to the browser as JSON; null where there is nothing, or nothing that this person may see there.</summary>
    Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken);
}

/// <summary>Who looks, where, and at what.</summary>
internal sealed record PageRequest(Asker Asker, DateTime Now, Place Place, IQueryCollection Query)
{
    private const int LongestValue = 300;

    /// <summary>Danish local time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A value of the address; null where it is missing, empty or too long to be meant.</summary>
    public string? Text(string name) => Query[name] is [{ Length: > 0 and <= LongestValue } text] ? text : null;

    public int? Number(string name) => int.TryParse(Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Says(string name) => Query[name] == "true";

    /// <summary>The meeting that the address names; null where it names none.</summary>
    public MeetingKey? Meeting => Text("committee") is { } committee && DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", out var date)
        ? new(committee, date, Says("extraordinary"))
        : null;

    /// <summary>Agenda, unless minutes are asked for.</summary>
    public DocumentKind Kind => Text("kind") == "minutes" ? DocumentKind.Minutes : DocumentKind.Agenda;
}
