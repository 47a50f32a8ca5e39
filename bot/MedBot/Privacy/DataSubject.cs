using MedBot.Domain.Organisation;

namespace MedBot.Privacy;

/// <summary>The person whom data are about (den registrerede), by all that a slice may know them by.</summary>
internal sealed record DataSubject
{
    /// <summary>Id in the organisation file. Empty, as nobody's is, for somebody who does not stand there: null would be equal to what is nobody's.</summary>
    public string Person { get; init; } = "";

    /// <summary>Entra object id; empty where it is not known.</summary>
    public string ObjectId { get; init; } = "";

    public string? Mail { get; init; }
    public required string Name { get; init; }

    /// <summary>What stands for the person where something was done; either may have been known then.</summary>
    public string[] Ids => [.. new[] { Person, ObjectId }.Where(id => id.Length > 0)];

    /// <summary>Null for somebody of whom neither Teams nor the organisation file says who it is.</summary>
    public static DataSubject? Of(Asker asker) => asker.Person is null && asker.AadObjectId is null ? null : new()
    {
        Person = asker.Person?.Id ?? "",
        ObjectId = asker.AadObjectId ?? asker.Person?.AadObjectId ?? "",
        Mail = asker.Person?.Mail,
        Name = asker.Person?.Name ?? asker.Name,
    };
}
