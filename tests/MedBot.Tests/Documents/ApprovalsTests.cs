using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;

namespace MedBot.Tests.Documents;

public class ApprovalsTests
{
    private static readonly DateOnly Meeting = new(2026, 2, 26);

    private static IReadOnlyList<Approval> Read(string title, string? proposal, string? decision) =>
        Approvals.In([Item(title, proposal, decision)], Meeting);

    private static AgendaItem Item(string title, string? proposal, string? decision) => new()
    {
        Number = 1,
        Title = title,
        Recommendation = proposal is null ? null : new() { Points = [proposal] },
        Decision = decision,
    };

    [Theory]
    [InlineData("Referatet blev godkendt.")]
    [InlineData("Godkendt.")]
    [InlineData("Godkendt uden bemærkninger")]
    [InlineData("Dagsorden og referat blev godkendt uden bemærkninger.")]
    [InlineData("Udvalget godkendte dagsorden og referat.")]
    [InlineData("Referatet godkendes.")]
    [InlineData("Referatet godkendtes enstemmigt.")]
    [InlineData("Referatet fra den 9. december blev godkendt.")]
    [InlineData("Dagsordenen blev godkendt. Referatet blev godkendt og underskrevet.")]
    [InlineData("Tiltrådt.")]
    [InlineData("Indstillingen blev fulgt.")]
    [InlineData("Godkendt som indstillet.")]
    [InlineData("Punkt 4 på dagsordenen blev rykket frem. Begge dele blev godkendt.")]
    [InlineData("Ole Vad deltog ikke. Referatet blev godkendt.")]
    [InlineData("Referatet af 9. december er godkendt.")]
    public void A_decision_that_says_so_approves(string decision) =>
        Assert.Equal([new() { Date = new(2025, 12, 9), Approved = true }], Read("Godkendelse af referat", "at referatet af mødet den 9. december 2025 godkendes", decision));

    [Theory]
    [InlineData("Referatet blev godkendt med den bemærkning, at Ole Vad var til stede.", "at Ole Vad var til stede")]
    [InlineData("Godkendt med følgende rettelse: Punkt 3 udgår af listen.", "Punkt 3 udgår af listen")]
    [InlineData("Referatet godkendes med den tilføjelse at mødet sluttede kl. 15.", "at mødet sluttede kl. 15")]
    [InlineData("Udvalget godkendte referatet med den ændring, at beløbet er 40.000 kr.", "at beløbet er 40.000 kr")]
    public void What_minutes_were_approved_with_is_kept_as_a_remark(string decision, string remark) =>
        Assert.Equal([new() { Date = new(2025, 12, 9), Approved = true, Remark = remark }], Read("Godkendelse af referat", "at referatet af mødet den 9. december 2025 godkendes", decision));

    [Theory]
    [InlineData("Referatet blev ikke godkendt.")]
    [InlineData("Referatet kunne ikke godkendes.")]
    [InlineData("Udvalget kunne ikke på det foreliggende grundlag godkende referatet.")]
    [InlineData("Referatet godkendes ikke.")]
    [InlineData("Referatet blev forkastet.")]
    [InlineData("Medarbejdersiden afviste referatet.")]
    [InlineData("Punktet blev udsat.")]
    [InlineData("Udsat til næste møde.")]
    [InlineData("Godkendelsen udskydes, da referatet ikke er udsendt.")]
    [InlineData("Referatet godkendes på næste møde.")]
    [InlineData("Referatet forelægges igen på det kommende møde.")]
    [InlineData("Punktet udgår.")]
    [InlineData("Dagsordenen blev godkendt. Referatet blev udskudt.")]
    [InlineData("Referatet er endnu ikke klar.")]
    public void A_decision_that_refuses_or_postpones_does_not_approve(string decision) =>
        Assert.Equal([new() { Date = new(2025, 12, 9), Approved = false }], Read("Godkendelse af referat", "at referatet af mødet den 9. december 2025 godkendes", decision));

    [Theory]
    [InlineData(null)]
    [InlineData("Dagsordenen blev godkendt.")]
    [InlineData("Referatet er på vej.")]
    [InlineData("Drøftet.")]
    [InlineData("Referatet kan godkendes skriftligt.")]
    [InlineData("Lone Bro spurgte, hvornår referatet bliver offentligt.")]
    public void A_decision_that_does_not_say_leaves_it_open(string? decision) =>
        Assert.Equal([new() { Date = new(2025, 12, 9), Approved = null }], Read("Godkendelse af referat", "at referatet af mødet den 9. december 2025 godkendes", decision));

    [Theory]
    [InlineData("Nyt fra HovedMED", "at orienteringen tages til efterretning", "Referatet fra den 11. februar 2026 findes på intranettet.")]
    [InlineData("Nyt fra HovedMED", null, "Referatet fra mødet den 11. februar 2026 er godkendt og lagt ud.")]
    [InlineData("Opfølgning", "at punkterne fra referatet den 3. december 2025 drøftes", "Drøftet.")]
    [InlineData("Budget 2027", "at budgettet godkendes", "Godkendt. Se referatet fra mødet den 3. december 2025.")]
    [InlineData("Eventuelt", null, "Referatet fra temadagen den 3. december 2025 udsendes snarest.")]
    [InlineData("Godkendelse af dagsorden", "at dagsordenen godkendes", "Godkendt. Referatet fra den 3. december 2025 er udsendt.")]
    [InlineData("Godkendelse af retningslinje", "at retningslinjen af 3. december 2025 godkendes", "Godkendt.")]
    [InlineData("Arbejdsmiljø", null, "Vi så på referatet fra den 3. december 2025.")]
    [InlineData("Godkendelse af referat", "at referatet godkendes", "Godkendt.")]
    [InlineData("Godkendelse af referat", "at referatet godkendes", "Godkendt. Næste møde er den 3. maj 2026.")]
    [InlineData("Mødeplan", "at mødeplanen godkendes", "Godkendt. Referatet skrives på skift.")]
    public void A_mere_mention_is_no_approval(string title, string? proposal, string decision) => Assert.Empty(Read(title, proposal, decision));

    [Theory]
    [InlineData("at referater af møderne d. 21. april 2025 og den 12. juni godkendes", "2025-04-21 2025-06-12")]
    [InlineData("at referat fra den 3/12 og det ekstraordinære referat fra den 14/1-26 godkendes", "2025-12-03 2026-01-14")]
    [InlineData("at referatet fra 03.12.2025, udsendt den 20. december 2025, godkendes", "2025-12-03")]
    [InlineData("at referat af mødet den 18. marts godkendes", "2025-03-18")]
    public void Each_date_is_an_approval_of_its_own(string proposal, string dates) =>
        Assert.Equal(dates.Split(' ').Select(date => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)), Read("Godkendelse af referater", proposal, "Godkendt.").Select(approval => approval.Date));

    [Fact]
    public void Minutes_named_in_one_sentence_may_meet_different_ends() =>
        Assert.Equal(
            [new() { Date = new(2025, 12, 3), Approved = true }, new() { Date = new(2026, 1, 14), Approved = false }],
            Read("Godkendelse af referater", "at referaterne fra den 3. december 2025 og den 14. januar 2026 godkendes",
                "Referatet fra den 3. december blev godkendt, mens referatet fra den 14. januar blev udsat."));

    [Theory]
    [InlineData("Godkendt.", true)]
    [InlineData("Udsat.", false)]
    [InlineData(null, null)]
    public void An_approval_without_a_date_is_told_apart(string? decision, bool? approved) =>
        Assert.Equal(approved, Approvals.OfPreviousWithoutDate(Minutes(Item("Godkendelse af dagsorden og referat", "at referat godkendes", decision)))!.Approved);

    [Fact]
    public void Where_a_date_is_named_nothing_is_approved_without_one() =>
        Assert.Null(Approvals.OfPreviousWithoutDate(Minutes(Item("Godkendelse af referat fra den 9. december 2025", null, "Godkendt."))));

    private static MeetingDocument Minutes(AgendaItem item) => new()
    {
        Kind = DocumentKind.Minutes,
        Committee = "HovedMED",
        Title = "REFERAT HovedMED",
        Date = Meeting,
        Items = [item],
    };
}
