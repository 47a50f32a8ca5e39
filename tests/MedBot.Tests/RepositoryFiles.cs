namespace MedBot.Tests;

/// <summary>Files of the repository, and of the reference files that lie beside it where there are any.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Skips the test where the reference files are not beside the repository.</summary>
    public static string Reference(params string[] parts)
    {
        string path = Path.GetFullPath(PathOf(["..", "shared", "reference", .. parts]));
        Skip.IfNot(File.Exists(path), $"The reference file {string.Join('/', parts)} is not beside the repository.");
        return path;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MedBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds MedBot.sln.");
    }
}
