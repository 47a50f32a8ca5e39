using MedBot.Domain.Organisation;

namespace MedBot.Meetings.Libraries;

/// <summary>Where committees' documents lie: a SharePoint library, or a folder of one.</summary>
/// <param name="Drive">Id of the library.</param>
/// <param name="Folder">Empty means all of it.</param>
internal sealed record Library(string Drive, string Folder)
{
    /// <summary>Of <c>b!Xy…</c> or <c>b!Xy…/KommuneMED/Dagsordener</c>.</summary>
    public static Library Read(string text)
    {
        var parts = text.Split('/', 2, StringSplitOptions.TrimEntries);
        return new(parts[0], parts.Length > 1 ? parts[1].Trim('/') : "");
    }

    public bool Holds(string drive, string folder) =>
        drive == Drive && (Folder.Length == 0 || folder.Equals(Folder, StringComparison.OrdinalIgnoreCase) || folder.StartsWith($"{Folder}/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The committees whose documents lie there: those with that library of their own, and where it is everybody's, those without one.</summary>
    /// <param name="everybodys">The library of committees without their own; null where there is none.</param>
    public static IReadOnlyList<Committee> Committees(Domain.Organisation.Organisation organisation, string? everybodys, string drive, string folder) =>
        [.. organisation.Committees.Where(committee => (committee.Library ?? everybodys) is { } library && Read(library).Holds(drive, folder))];
}
