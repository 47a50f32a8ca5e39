using System.Text;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Organisation;

public class OrganisationFileTests
{
    private const string Good = """
        {
          "municipality": "Demo Kommune",
          "hr": ["p1"],
          "departments": [
            { "id": "tek", "name": "Teknik & Miljø", "units": ["Vej", "Park"], "channel": { "team": "19:t@thread.tacv2", "id": "19:c@thread.tacv2" } }
          ],
          "people": [
            { "id": "p1", "name": "Anna Prøve", "title": "Chef", "department": "tek", "unit": null, "mail": "p1@demo.example", "aadObjectId": "00000000-0000-0000-0000-000000000001" },
            { "id": "p2", "name": "Bo Prøve" }
          ],
          "committees": [
            { "id": "top", "name": "KommuneMED", "level": 1, "parent": null, "department": null, "members": [], "aliases": null, "minutesAlsoTo": ["*"] },
            { "id": "tek-med", "name": "AfdelingsMED Teknik & Miljø", "aliases": ["TEK"],
              "level": 2, "parent": "top", "department": "tek",
              "members": [
                { "person": "p1", "roles": ["chair", "management"] },
                { "person": "p2", "roles": ["viceChair", "employees"], "group": "Valggruppe B (HK)", "from": "2026-01-01" }
              ],
              "agendasAlsoTo": [], "minutesAlsoTo": ["tek"] }
          ]
        }
        """;

    [Fact]
    public void The_whole_form_is_read()
    {
        var organisation = Assert.IsType<OrganisationResult.Read>(Read(Good)).Organisation;
        Assert.Equal("19:c@thread.tacv2", organisation.Departments[0].Channel!.Id);
        var member = organisation.Committees[1].Members[1];
        Assert.Equal([Role.ViceChair, Role.Employees], member.Roles);
        Assert.Equal(new DateOnly(2026, 1, 1), member.From);
        Assert.Null(member.To);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.IsType<OrganisationResult.Read>(OrganisationFile.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)]));

    [Theory]
    [InlineData("\"id\": \"p2\"", "\"id\": \"p1\"", 9, "Personens id »p1« er brugt før.")]
    [InlineData("\"id\": \"tek-med\"", "\"id\": \"TOP\"", 13, "Udvalgets id »TOP« er brugt før.")]
    [InlineData("\"person\": \"p1\"", "\"person\": \"p9\"", 16, "Personen »p9« findes ikke i filen.")]
    [InlineData("\"parent\": \"top\"", "\"parent\": \"andet\"", 14, "Udvalget »andet« findes ikke i filen.")]
    [InlineData("\"parent\": null", "\"parent\": \"tek-med\"", 12, "Udvalget »top« står over sig selv.")]
    [InlineData("\"department\": \"tek\", \"unit\"", "\"department\": \"x\", \"unit\"", 8, "Afdelingen »x« findes ikke i filen.")]
    [InlineData("[\"tek\"]", "[\"x\"]", 19, "Afdelingen »x« findes ikke i filen.")]
    [InlineData("[\"p1\"]", "[\"p7\"]", 3, "Personen »p7« findes ikke i filen.")]
    [InlineData("\"level\": 2", "\"level\": 7", 14, "Niveauet (level) er 0, 1, 2 eller 3.")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"2026-01-01\", \"to\": \"2025-01-01\"", 17, "Den sidste dag (to) ligger før den første (from).")]
    [InlineData("\"chair\"", "\"formand\"", 16, "Rollen findes ikke; den skal være en af chair, viceChair, management, employees, safety, shopSteward, secretary, substitute, guest.")]
    [InlineData("\"chair\"", "3", 16, "Rollen findes ikke; den skal være en af chair, viceChair, management, employees, safety, shopSteward, secretary, substitute, guest.")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"1. januar\"", 17, "committees[1].members[1].from er ikke gyldig JSON eller har en anden form, end den skal have.")]
    [InlineData("\"name\": \"Bo Prøve\"", "\"title\": \"Chef\"", 9, "Der mangler noget, som skal stå i people[1].")]
    [InlineData("\"hr\": [\"p1\"],", "\"hr\": [\"p1\"]", 4, "Filen er ikke gyldig JSON eller har en anden form, end den skal have.")]
    public void A_broken_file_is_refused_with_line_and_reason(string good, string bad, int line, string sentence)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var refused = Assert.IsType<OrganisationResult.Refused>(Read(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Equal($"Linje {line}: {sentence}", refused.Sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    public void What_is_no_organisation_at_all_is_refused(string text) => Assert.IsType<OrganisationResult.Refused>(Read(text));

    private static OrganisationResult Read(string json) => OrganisationFile.Read(Encoding.UTF8.GetBytes(json));
}
