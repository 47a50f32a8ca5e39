using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace MedBot.Graph;

/// <summary>What has been laid into a SharePoint library, or changed there, since it was read last.</summary>
internal sealed class LibraryChanges(GraphServiceClient graph)
{
    private const string Root = "root";
    private const int PageSize = 200;
    private const string DownloadUrl = "@microsoft.graph.downloadUrl";

    /// <param name="drive">Id of the library.</param>
    /// <param name="link">Where the last reading ended; null reads all that lies there.</param>
    public async Task<LibraryChange> ReadAsync(string drive, string? link, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPagesAsync(drive, link, cancellationToken);
        }
        catch (ODataError expired) when (link is not null && expired.ResponseStatusCode == (int)HttpStatusCode.Gone)
        {
            return await ReadPagesAsync(drive, null, cancellationToken);
        }
    }

    /// <returns>The file with its columns; null where it is gone.</returns>
    public async Task<LibraryFile?> FindAsync(string drive, string id, CancellationToken cancellationToken)
    {
        try
        {
            var item = await graph.Drives[drive].Items[id].GetAsync(request => request.QueryParameters.Expand = ["listItem($expand=fields)"], cancellationToken);
            return item?.File is null ? null : new()
            {
                Name = item.Name!,
                Version = item.CTag!,
                Size = item.Size ?? 0,
                Folder = FolderOf(item),
                Status = Text(item, "Status"),
                Type = Text(item, "Dokumenttype"),
                DownloadUrl = item.AdditionalData.TryGetValue(DownloadUrl, out var url) ? url as string : null,
            };
        }
        catch (ODataError gone) when (gone.ResponseStatusCode == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<LibraryChange> ReadPagesAsync(string drive, string? link, CancellationToken cancellationToken)
    {
        HashSet<string> files = new(StringComparer.Ordinal);
        var delta = graph.Drives[drive].Items[Root].Delta;
        var page = link is not null
            ? await delta.WithUrl(link).GetAsDeltaGetResponseAsync(cancellationToken: cancellationToken)
            : await delta.GetAsDeltaGetResponseAsync(request => request.QueryParameters.Top = PageSize, cancellationToken);
        while (true)
        {
            foreach (var item in page?.Value ?? [])
            {
                // Only the last that is said of an item counts.
                _ = item.File is not null && item.Deleted is null ? files.Add(item.Id!) : files.Remove(item.Id!);
            }

            if (page?.OdataNextLink is not { } next)
            {
                return new([.. files], page!.OdataDeltaLink!);
            }

            page = await delta.WithUrl(next).GetAsDeltaGetResponseAsync(cancellationToken: cancellationToken);
        }
    }

    /// <summary>Within the library, without slashes at its ends: <c>KommuneMED/2027</c>.</summary>
    private static string FolderOf(DriveItem item) =>
        item.ParentReference?.Path is { } path && path.IndexOf("root:", StringComparison.Ordinal) is >= 0 and var root
            ? Uri.UnescapeDataString(path[(root + "root:".Length)..]).Trim('/')
            : "";

    private static string? Text(DriveItem item, string column) =>
        item.ListItem?.Fields?.AdditionalData.TryGetValue(column, out var value) == true ? value as string : null;
}

/// <param name="Files">Ids of files that are new or changed.</param>
/// <param name="Link">Where the next reading begins.</param>
internal sealed record LibraryChange(IReadOnlyList<string> Files, string Link);

/// <summary>A file in a library, with the columns that say what it is.</summary>
internal sealed record LibraryFile
{
    public required string Name { get; init; }

    /// <summary>Another one when the content is another, and only then.</summary>
    public required string Version { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    public required string Folder { get; init; }
    public string? Status { get; init; }
    public string? Type { get; init; }

    /// <summary>Holds its own permission, for a short time.</summary>
    public string? DownloadUrl { get; init; }
}
