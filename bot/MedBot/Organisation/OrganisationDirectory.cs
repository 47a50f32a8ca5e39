using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Organisation;

/// <summary>The organisation in force: what the municipality's file says and, in Development, what imported documents say beyond it.</summary>
internal sealed partial class OrganisationDirectory(IHostEnvironment environment, ILogger<OrganisationDirectory> logger)
{
    private readonly Lock changing = new();
    private IReadOnlyList<MeetingDocument> documents = [];

    /// <summary>Replaced as a whole when the file or the documents change.</summary>
    public Domain.Organisation.Organisation Current { get; private set; } = Domain.Organisation.Organisation.Empty;

    /// <summary>What the file alone says.</summary>
    public Domain.Organisation.Organisation FromFile { get; private set; } = Domain.Organisation.Organisation.Empty;

    /// <summary>Puts the file's content in force, unless it is broken: then the last good one stays.</summary>
    public bool Take(ReadOnlySpan<byte> utf8)
    {
        switch (OrganisationFile.Read(utf8))
        {
            case OrganisationResult.Read(var organisation):
                Take(organisation);
                LogTaken(organisation.Committees.Count, organisation.People.Count);
                return true;
            case OrganisationResult.Refused(var sentence):
                LogRefused(sentence);
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public void Take(Domain.Organisation.Organisation organisation)
    {
        lock (changing)
        {
            FromFile = organisation;
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

    [LoggerMessage(Level = LogLevel.Information, Message = "The organisation file is in force: {Committees} committees, {People} people.")]
    private partial void LogTaken(int committees, int people);

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation file is refused, and the last good one stays in force. {Reason}")]
    private partial void LogRefused(string reason);
}
