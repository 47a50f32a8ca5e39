using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class ProblemJsonTests
{
    [Fact]
    public void What_is_written_is_read_as_the_same_problem()
    {
        using var once = new MemoryStream();
        ProblemJson.Write(Problems.Base, once);
        using var twice = new MemoryStream();
        ProblemJson.Write(Problems.Read(Encoding.UTF8.GetString(once.ToArray())), twice);
        Assert.Equal(once.ToArray(), twice.ToArray());
        Assert.Equal(5, Problems.Base.Meetings.Count);
        Assert.Equal(new DateTime(2027, 2, 14, 16, 45, 0), Problems.Base.Meetings[4].Fixed);
    }

    [Fact]
    public void A_byte_order_mark_and_unknown_keys_are_passed_over() =>
        Assert.Equal(2027, Problems.Read("\uFEFF" + Problems.Json.Replace("\"year\"", "\"remark\": {\"year\": [1]}, \"year\"", StringComparison.Ordinal)).Year);

    [Theory]
    [InlineData("\"year\": 2027", "\"year\": 2023", "year skal være et helt tal, mindst 2024.")]
    [InlineData("\"year\": 2027", "\"year\": 2027.5", "year skal være et helt tal, mindst 2024.")]
    [InlineData("\"year\": 2027,", "", "Filen mangler »year«.")]
    [InlineData("\"year\": 2027,", "\"year\": 2027", "Filen er ikke gyldig JSON i UTF-8.")]
    [InlineData("\"capacity\": 4", "\"capacity\": -1", "rooms[0].capacity skal være et helt tal, mindst 0.")]
    [InlineData("\"id\": \"r2\"", "\"id\": \"r1\"", "Lokalet »r1« står der to gange.")]
    [InlineData("\"id\": \"r2\"", "\"id\": \"\"", "rooms[1].id må ikke være tom.")]
    [InlineData("\"to\": \"2027-02-23\"", "\"to\": \"2027-02-21\"", "closed[0] slutter, før den begynder.")]
    [InlineData("\"chair\": \"p1\"", "\"chair\": \"p9\"", "Udvalget »a« har forpersonen »p9«, som ikke er blandt medlemmerne.")]
    [InlineData("[\"p1\", \"p2\", \"p3\"]", "[\"p1\", \"p2\", \"p1\"]", "Udvalget »a« har det samme medlem to gange.")]
    [InlineData("[\"p1\", \"p2\", \"p3\"]", "[\"p1\", \"r1\"]", "»r1« er både et medlem og et lokale.")]
    [InlineData("[\"p1\", \"p2\", \"p3\"]", "\"p1\"", "committees[0].members skal være en liste.")]
    [InlineData("[\"r1\", \"r2\"]", "[\"r9\"]", "Udvalget »b« bruger lokalet »r9«, som ikke findes.")]
    [InlineData("\"parent\": \"b\"", "\"parent\": \"z\"", "Udvalget »c« hører under »z«, som ikke findes.")]
    [InlineData("\"parent\": null, \"chair\": \"p1\"", "\"chair\": \"p1\"", "committees[0] mangler »parent«.")]
    [InlineData("[\"tue\", \"wed\"]", "[\"tir\"]", "committees[1].weekdays skal holde ugedage fra mon til sun.")]
    [InlineData("\"minutes\": 120", "\"minutes\": 0", "committees[0].minutes skal være et helt tal, mindst 1.")]
    [InlineData("\"from\": \"08:30\", \"to\": \"15:00\"", "\"from\": \"8:30\", \"to\": \"15:00\"", "committees[0].from skal være et klokkeslæt som 08:30.")]
    [InlineData("\"from\": \"08:30\", \"to\": \"15:00\"", "\"from\": \"16:30\", \"to\": \"15:00\"", "committees[0] har timer, der slutter, før de begynder.")]
    [InlineData("\"committee\": \"a\"", "\"committee\": \"z\"", "Mødet »a1« hører til udvalget »z«, som ikke findes.")]
    [InlineData("\"id\": \"b1\"", "\"id\": \"a1\"", "Mødet »a1« står der to gange.")]
    [InlineData("\"earliest\": \"2027-02-08\"", "\"earliest\": \"2027-02-30\"", "meetings[0].earliest skal være en dato som 2027-02-10.")]
    [InlineData("\"earliest\": \"2027-02-08\"", "\"earliest\": \"2027-02-25\"", "meetings[0] har et vindue, der slutter, før det begynder.")]
    [InlineData("2027-02-14T16:45", "2027-02-14", "meetings[4].fixed skal være et tidspunkt som 2027-02-10T08:30.")]
    [InlineData("\"minDays\": 0", "\"minDays\": 9", "order[0] har minDays større end maxDays.")]
    [InlineData("\"then\": \"b1\"", "\"then\": \"z\"", "Rækkefølgen fra »a1« til »z« nævner et møde, som ikke findes.")]
    [InlineData("\"then\": \"b1\"", "\"then\": \"a1\"", "Rækkefølgen sætter mødet »a1« efter sig selv.")]
    [InlineData("\"to\": \"2027-02-11T12:00\"", "\"to\": \"2027-02-11T09:00\"", "busy[0] slutter, før den begynder.")]
    [InlineData("\"who\": \"p6\", \"from\": \"2027-02-10T08:00\"", "\"who\": \"p6\", \"from\": \"2027-02-10T24:00\"", "busy[3].from skal være et tidspunkt som 2027-02-10T08:30.")]
    public void What_is_against_the_format_is_refused_with_a_sentence(string instead, string of, string sentence)
    {
        var at = Problems.Json.IndexOf(instead, StringComparison.Ordinal);
        var json = Problems.Json.Remove(at, instead.Length).Insert(at, of);
        var refused = Assert.IsType<Reading<PlanningProblem>.Refused>(ProblemJson.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(sentence, refused.Sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"year\":")]
    public void A_file_that_holds_no_problem_is_refused(string json) =>
        Assert.IsType<Reading<PlanningProblem>.Refused>(ProblemJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Members_who_must_be_there_are_kept_and_a_stranger_is_refused()
    {
        var with = Problems.Json.Replace("\"rooms\": [\"r1\", \"r2\"]", "\"rooms\": [\"r1\", \"r2\"], \"needed\": [\"p6\"]", StringComparison.Ordinal);
        using var stream = new MemoryStream();
        ProblemJson.Write(Problems.Read(with), stream);
        Assert.Equal(["p6"], Assert.IsType<Reading<PlanningProblem>.Read>(ProblemJson.Read(stream.ToArray())).Value.Committees[1].Needed);
        Assert.Equal(
            "Udvalget »b« kan ikke mødes uden »p9«, som ikke er blandt medlemmerne.",
            Assert.IsType<Reading<PlanningProblem>.Refused>(ProblemJson.Read(Encoding.UTF8.GetBytes(with.Replace("[\"p6\"]", "[\"p9\"]", StringComparison.Ordinal)))).Sentence);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.IsType<Reading<PlanningProblem>.Refused>(ProblemJson.Read(Encoding.Latin1.GetBytes(Problems.Json.Replace("Lukkedage", "Lukkedøgn", StringComparison.Ordinal))));

    [Fact]
    public void A_plan_is_read_as_it_was_written_and_says_which_meetings_are_accepted()
    {
        var plan = Problems.BasePlan with
        {
            Meetings = [Problems.Placed("a1", "10T08:30", "r1") with { Accepted = true }, Problems.Placed("b1", "10T10:30", "r1")],
            Unplaced = [new("c1", "Forpersonen er optaget.")],
        };
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        var read = Assert.IsType<Reading<Plan>.Read>(PlanJson.Read(stream.ToArray())).Value;
        Assert.Equal(plan.Meetings, read.Meetings);
        Assert.Equal(plan.Unplaced, read.Unplaced);
        Assert.Equal(21, read.Cost);
    }
}
