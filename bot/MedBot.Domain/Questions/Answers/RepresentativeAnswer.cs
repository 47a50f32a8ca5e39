using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who represents the asker, by the organisation file.</summary>
internal static class RepresentativeAnswer
{
    public static Reply For(Evidence evidence)
    {
        if (evidence.Asker.Person is not { } person)
        {
            return new Reply.NotKnown("Jeg kan ikke finde dig i organisationen, så jeg ved ikke, hvem der repræsenterer dig.", "HR kan skrive dig ind.");
        }

        var representation = evidence.Organisation.RepresentativesOf(person, evidence.Today);
        return representation.Candidates.Count == 0
            ? new Reply.NotKnown("Jeg kan ikke finde en MED-repræsentant for din arbejdsplads.", "Spørg din leder eller HR.")
            : new Reply.Told(new()
            {
                Text = $"Din MED-repræsentant er {Wording.And([.. representation.Candidates.Select(one => one.Name)], "eller")}{(representation.Committee is { } committee ? $" ({committee.Name})" : "")}.",
                People = representation.Candidates,
                ByOrganisation = true,
                Points = representation.Candidates.Count == 1 ? [] : [.. representation.Candidates.Select(Shown)],
            });
    }

    private static string Shown(Person person) => person.Title is { } title ? $"{person.Name}, {title}" : person.Name;
}
