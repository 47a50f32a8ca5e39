using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Meetings;

public class ExportSentenceTests
{
    private static readonly DateOnly Today = new(2026, 6, 8);
    private static readonly CommitteeNames Committees = new([("KommuneMED", []), ("AfdelingsMED Vand & Varme", ["VVMED"])]);

    [Theory]
    [InlineData("eksportér sagen 81.38.00-A00-5-25", "81.38.00-A00-5-25", null, null)]
    [InlineData("Eksporter sag nr. 81.38.00 a00 5 25", "81.38.00-A00-5-25", null, null)]
    [InlineData("eksporter sagen SAG-77/3", "SAG-77/3", null, null)]
    [InlineData("eksportér sagen 81.38.00-A00-5-25 i VVMED 2026", "81.38.00-A00-5-25", "AfdelingsMED Vand & Varme", null)]
    [InlineData("eksportér KommuneMED 2026", null, "KommuneMED", "2026-01-01 2026-12-31")]
    [InlineData("eksportér KommuneMED den 3. marts 2026", null, "KommuneMED", "2026-03-03 2026-03-03")]
    [InlineData("eksport af VV-MED fra 1. januar til 30. juni 2025", null, "AfdelingsMED Vand & Varme", "2025-01-01 2025-06-30")]
    [InlineData("eksportér VVMED fra 1. oktober til 31. marts 2026", null, "AfdelingsMED Vand & Varme", "2025-10-01 2026-03-31")]
    [InlineData("eksportér KommuneMED", null, "KommuneMED", null)]
    [InlineData("eksportér", null, null, null)]
    public void A_sentence_says_which_papers_are_meant(string text, string? number, string? committee, string? period)
    {
        ExportSentence sentence = ExportSentence.Read(text, Committees, Today)!;
        Assert.Equal((number, committee), (sentence.CaseNumber, sentence.Committee));
        Assert.Equal(period, sentence.Period is { } named ? $"{named.From:yyyy-MM-dd} {named.To:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("hvad blev besluttet om eksport?")]
    [InlineData("eksportér budgetrunden Budget 2027")]
    public void Other_sentences_are_none(string text) => Assert.Null(ExportSentence.Read(text, Committees, Today));
}
