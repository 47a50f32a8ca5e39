using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Organisation;

/// <summary>The organisation in force: what the municipality's file says and, in Development, what imported documents say beyond it.</summary>
internal sealed class OrganisationDirectory(IHostEnvironment environment)
{
    private readonly Lock changing = new();
    private IReadOnlyList<MeetingDocument> documents = [];
    private Domain.Organisation.Organisation file = Domain.Organisation.Organisation.Empty;
    private Domain.Organisation.Organisation? approved;

    /// <summary>Replaced as a whole when the file or the documents change.</summary>
    public Domain.Organisation.Organisation Current { get; private set; } = Domain.Organisation.Organisation.Empty;

    /// <summary>What the file alone says: the one that HR approved in chat, else the one on the machine.</summary>
    public Domain.Organisation.Organisation FromFile => approved ?? file;

    /// <summary>Whose year is planned: the file's committees. What documents tell of others is too little to plan by, and counts only where there is no file.</summary>
    public Domain.Organisation.Organisation Planning => FromFile.Committees.Count > 0 ? FromFile : Current;

    /// <summary>Puts the file's content in force, unless it is broken: then the last good one stays.</summary>
    public OrganisationResult Take(ReadOnlySpan<byte> utf8)
    {
        var result = OrganisationFile.Read(utf8);
        if (result is OrganisationResult.Read(var organisation))
        {
            Take(organisation);
        }

        return result;
    }

    public void Take(Domain.Organisation.Organisation organisation)
    {
        lock (changing)
        {
            file = organisation;
            Recompute();
        }
    }

    /// <summary>What HR approved in chat; null puts the file on the machine in force again.</summary>
    public void TakeApproved(Domain.Organisation.Organisation? organisation)
    {
        lock (changing)
        {
            approved = organisation;
            Recompute();
        }
    }

    /// <summary>The newest documents of each committee: in Development they name the committees and people that the file does not.</summary>
    public void Take(IReadOnlyList<MeetingDocument> newest)
    {
        lock (changing)
        {
            documents = newest;
            Recompute();
        }
    }

    /// <summary>Who writes, on that day.</summary>
    public Asker AskerFor(string name, string? aadObjectId, string? mail, DateOnly day) =>
        Current.AskerFor(name, aadObjectId, mail, day, byName: environment.IsDevelopment());

    private void Recompute() => Current = environment.IsDevelopment() ? FromFile.WithDocuments(documents) : FromFile;
}
