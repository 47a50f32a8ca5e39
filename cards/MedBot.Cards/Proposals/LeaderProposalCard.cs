using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A proposal as the leaders see it, with what they write for the catalogue, and its status.</summary>
public static class LeaderProposalCard
{
    /// <param name="Staff">Name of a <see cref="StaffConsequence"/>; empty where none is chosen.</param>
    /// <param name="Responsible">Person id; empty where none is chosen.</param>
    /// <param name="SteeringGroup"><c>true</c> where the steering group is to answer.</param>
    public sealed record Treated(long Id, int Version, string? Summary = null, string? Staff = null, string? Lawyers = null, string? Responsible = null, string? SteeringGroup = null);

    /// <param name="Status">Name of a <see cref="StepKind"/>.</param>
    /// <param name="Other">Number of the proposal into which this one is merged.</param>
    /// <param name="Parts">One part a line: its title, a colon, its amount.</param>
    public sealed record Decided(long Id, int Version, string? Status = null, string? Reason = null, string? Other = null, string? Parts = null);

    /// <param name="view">As the leaders may see it.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(LeaderView view, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ProposalView proposal = view.Proposal;
        StepKind[] next = [.. Statuses.Where(status => ProposalWay.After(proposal.State, status.Kind) is not null).Select(status => status.Kind)];
        var treatable = ProposalWay.After(proposal.State, StepKind.Treated) is not null;
        return CardParts.Fullest(ProposalParts.Lengths, longest => new(
        [
            .. ProposalParts.Told(told),
            .. ProposalParts.Header(proposal),
            new TextBlock($"{proposal.DepartmentName}. Fra {proposal.SenderName ?? "en medarbejder, hvis navn ikke må gives videre"}, ved {proposal.RepresentativeName ?? "ingen repræsentant"}.") { Spacing = "small" },
            .. ProposalParts.Words(proposal, longest),
            .. view.Faults.Select(Fault),
            .. ProposalParts.Way(proposal, longest),
            .. treatable ? Treatment(view) : [],
            .. next.Length > 0 ? Status(next) : [],
        ])
        {
            Actions =
            [
                .. treatable ? [new ExecuteAction(ProposalButton.Treat, JsonSerializer.SerializeToElement(new(proposal.Id, proposal.Version), ProposalData.Default.Treated)) { Title = "Gem tekster" }] : Array.Empty<CardAction>(),
                .. next.Length > 0 ? [new ExecuteAction(ProposalButton.Verdict, JsonSerializer.SerializeToElement(new(proposal.Id, proposal.Version), ProposalData.Default.Decided)) { Title = "Sæt status" }] : Array.Empty<CardAction>(),
                .. view.Unpublished ? [ProposalButton.For("Offentliggør", ProposalButton.Publish, proposal.Id, proposal.Version)] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"Budgetforslag nr. {proposal.Id}: {CardParts.Shorten(proposal.Words.Title, 150)}",
        });
    }

    private static readonly (StepKind Kind, string Title)[] Statuses =
    [
        (StepKind.Collected, "Tag imod"),
        (StepKind.PutInCatalogue, "Læg i kataloget"),
        (StepKind.NotPursued, "Går ikke videre"),
        (StepKind.MergedInto, "Slå sammen med et andet"),
        (StepKind.SplitUp, "Del i flere"),
        (StepKind.Adopted, "Vedtaget"),
        (StepKind.NotAdopted, "Ikke vedtaget"),
        (StepKind.CarriedOut, "Gennemført"),
    ];

    private static TextBlock Fault(TreatmentFault fault) => CardParts.Warning(fault.Kind switch
    {
        TreatmentFaultKind.AmountNotInSummary => $"Beløbet mangler i resuméet: «{CardParts.Shorten(fault.Line, 200)}»",
        TreatmentFaultKind.SummaryDiffersFromTable => $"Resuméet har et andet beløb end tabellen: «{CardParts.Shorten(fault.Line, 200)}»",
        TreatmentFaultKind.LawyersMissing => "Forslaget kan medføre afskedigelser. Personalejuristernes felt skal udfyldes, før det kan lægges i kataloget.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    });

    private static IEnumerable<CardElement> Treatment(LeaderView view) =>
    [
        CardParts.Label("Til kataloget"),
        new TextInput("summary", "Resumé (beløbet skal stå her)") { Value = view.Treatment.Summary, IsMultiline = true, MaxLength = 1_000 },
        new ChoiceInput("staff", "Personalekonsekvens", [.. Enum.GetValues<StaffConsequence>().Select(staff => new Choice(staff.Paragraph(), staff.ToString()))]) { Style = "compact", Value = view.Treatment.Staff?.ToString() },
        new TextInput("lawyers", "Personalejuristerne siger") { Value = view.Treatment.Lawyers, IsMultiline = true, MaxLength = 1_000 },
        new ChoiceInput("responsible", "Ansvarlig", view.Leaders) { Style = "compact", Value = view.Responsible },
        new ChoiceInput("steeringGroup", "Skal styregruppen svare på det?", new("Nej", "false"), new("Ja, på dens næste møde", "true")) { Style = "compact", Value = view.Treatment.ForSteeringGroup ? "true" : "false" },
    ];

    private static IEnumerable<CardElement> Status(StepKind[] next) =>
    [
        CardParts.Label("Status"),
        new ChoiceInput("status", "Ny status", [.. Statuses.Where(status => next.Contains(status.Kind)).Select(status => new Choice(status.Title, status.Kind.ToString()))]) { Style = "compact" },
        new TextInput("reason", "Begrundelse") { IsMultiline = true, MaxLength = 1_000 },
        .. next.Contains(StepKind.MergedInto) ? [new TextInput("other", "Nummer på det forslag, det slås sammen med") { MaxLength = 12 }] : Array.Empty<CardElement>(),
        .. next.Contains(StepKind.SplitUp) ? [new TextInput("parts", "Dele, én på hver linje: titel: beløb pr. år") { IsMultiline = true, MaxLength = 1_000 }] : Array.Empty<CardElement>(),
        CardParts.Note("Afsenderen får først status at vide, når du trykker «Offentliggør»."),
    ];
}

/// <summary>A proposal with what the leaders alone see.</summary>
public sealed record LeaderView
{
    public required ProposalView Proposal { get; init; }
    public required Treatment Treatment { get; init; }
    public IReadOnlyList<TreatmentFault> Faults { get; init; } = [];

    /// <summary>The department's leaders; the value is the person's id.</summary>
    public IReadOnlyList<Choice> Leaders { get; init; } = [];

    /// <summary>Id of the responsible person.</summary>
    public string? Responsible { get; init; }

    /// <summary>A verdict waits to be told.</summary>
    public bool Unpublished { get; init; }
}
