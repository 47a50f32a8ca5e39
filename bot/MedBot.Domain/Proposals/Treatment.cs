namespace MedBot.Domain.Proposals;

/// <summary>What the leaders write beside a proposal for the catalogue. The sender's words stay as they are.</summary>
public sealed record Treatment
{
    public static readonly Treatment None = new();

    /// <summary>Resumé, which must name the amount.</summary>
    public string? Summary { get; init; }

    public StaffConsequence? Staff { get; init; }

    /// <summary>What the staff lawyers (personalejuristerne) say.</summary>
    public string? Lawyers { get; init; }

    public PersonKey? Responsible { get; init; }

    /// <summary>Needs an answer from the steering group (styregruppe), whose next meeting takes it up.</summary>
    public bool ForSteeringGroup { get; init; }
}

/// <summary>Consequence for staff (personalekonsekvens) in the one wording that is used in all of a catalogue.</summary>
public enum StaffConsequence
{
    None,
    ChangedTasks,
    Vacancies,
    Dismissals,
}

public static class StaffConsequences
{
    private static readonly string[] OfDismissals = ["afsked", "opsig", "fyre", "fyring"];

    /// <summary>Whether a sender's words on the consequences for staff name dismissals.</summary>
    public static bool SpeaksOfDismissals(string? words) => words is not null && OfDismissals.Any(stem => words.Contains(stem, StringComparison.OrdinalIgnoreCase));

    /// <summary>The standard paragraph, as it stands in the catalogue.</summary>
    public static string Paragraph(this StaffConsequence consequence) => consequence switch
    {
        StaffConsequence.None => "Forslaget har ingen personalemæssige konsekvenser.",
        StaffConsequence.ChangedTasks => "Forslaget ændrer opgaver for medarbejdere, men ikke antallet af stillinger.",
        StaffConsequence.Vacancies => "Forslaget betyder færre stillinger. Det sker ved naturlig afgang eller ved, at ledige stillinger ikke genbesættes.",
        StaffConsequence.Dismissals => "Forslaget kan medføre afskedigelser. Personalejuristerne er inddraget.",
        _ => throw new ArgumentOutOfRangeException(nameof(consequence)),
    };
}
