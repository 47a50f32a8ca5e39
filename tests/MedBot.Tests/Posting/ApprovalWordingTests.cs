using System.Globalization;
using MedBot.Domain.Documents;

namespace MedBot.Tests.Posting;

/// <summary>Wordings of approvals, refusals, postponements and mere mentions: what would be posted, and what would not.</summary>
public class ApprovalWordingTests
{
    private static readonly DateOnly Meeting = new(2026, 6, 16);

    [Theory]
    [InlineData("Godkendelse af referat af 12. maj 2026", "Godkendt uden kommentarer.", "2026-05-12")]
    [InlineData("Godkendelse af referat fra mødet den 12/5", "Referatet godkendes.", "2026-05-12")]
    [InlineData("Referat fra 12. maj til godkendelse", "Blev godkendt.", "2026-05-12")]
    [InlineData("Godkendelse af referater fra 3. marts og 12. maj 2026", "Begge referater godkendes.", "2026-03-03 2026-05-12")]
    [InlineData("Godkendelse af referat fra ordinært møde 3/3-26 og ekstraordinært møde 12/5-26", "Referaterne blev godkendt.", "2026-03-03 2026-05-12")]
    [InlineData("Godkendelse af referat (12.05.2026)", "Ingen bemærkninger. Referatet er godkendt.", "2026-05-12")]
    [InlineData("Godkendelse af dagsorden og referat af 12. maj", "Både dagsorden og referat blev godkendt.", "2026-05-12")]
    [InlineData("Godkendelse af referatet fra den 12. maj 2026", "Udvalget tiltrådte referatet.", "2026-05-12")]
    [InlineData("Protokol fra 12. maj 2026 til godkendelse", "Protokollen godkendes.", "2026-05-12")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Godkendt med den bemærkning, at beløbet i punkt 4 er 40.000 kr.", "2026-05-12 at beløbet i punkt 4 er 40.000 kr")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet blev godkendt med følgende tilføjelse: Bo var syg.", "2026-05-12 Bo var syg")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Godkendt med en enkelt rettelse, at mødet sluttede kl. 14.", "2026-05-12 at mødet sluttede kl. 14")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Da ingen havde indvendinger, blev referatet godkendt.", "2026-05-12")]
    [InlineData("Formalia", "Dagsordenen godkendt. Referatet fra mødet den 12. maj 2026 blev godkendt.", "2026-05-12")]
    [InlineData("Velkomst", "Referatet fra den 12. maj 2026 godkendes.", "2026-05-12")]
    [InlineData("Godkendelse af referater fra 3. marts og 12. maj 2026", "Referatet fra den 3. marts godkendes, mens referatet fra den 12. maj udskydes.", "2026-03-03")]
    public void What_approves_is_found(string title, string decision, string expected) => Assert.Equal(expected, Approved(title, decision));

    [Theory]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet blev ikke godkendt, da punkt 4 er forkert.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Medarbejdersiden kan ikke godkende referatet.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Udvalget afviste at godkende referatet.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Udskydes til næste møde.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet genfremsættes i september.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet er ikke udsendt, og godkendelsen tages på det næste møde.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Godkendelsen afventer sekretærens rettelser.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet sendes til skriftlig godkendelse.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Referatet kan godkendes, når punkt 4 er rettet.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Dagsordenen blev godkendt.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", "Punktet udgik.")]
    [InlineData("Godkendelse af referat fra 12. maj 2026", null)]
    [InlineData("Godkendelse af dagsorden", "Godkendt. Referatet fra den 12. maj er udsendt.")]
    [InlineData("Nyt fra HovedMED", "Referatet fra den 12. maj 2026 er godkendt og ligger på intranettet.")]
    [InlineData("Orientering fra forpersonen", "Der er spørgsmål til referatet fra den 12. maj 2026.")]
    [InlineData("Budget", "Budgettet blev godkendt. Se referat fra 12. maj 2026.")]
    [InlineData("Evaluering", "Evalueringen fra den 12. maj 2026 blev godkendt.")]
    [InlineData("Eventuelt", "Lone spurgte, hvornår referatet fra den 12. maj 2026 bliver godkendt.")]
    public void What_refuses_postpones_or_only_mentions_approves_nothing(string title, string? decision) => Assert.Equal("", Approved(title, decision));

    private static string Approved(string title, string? decision) => string.Join(' ', Approvals.In([new() { Number = 1, Title = title, Decision = decision }], Meeting)
        .Where(approval => approval.Approved == true)
        .Select(approval => string.Create(CultureInfo.InvariantCulture, $"{approval.Date:yyyy-MM-dd} {approval.Remark}").TrimEnd()));
}
