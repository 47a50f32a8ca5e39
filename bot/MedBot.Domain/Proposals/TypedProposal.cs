using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Proposals;

/// <summary>The form as it was filled in, letter by letter, so that it can be sent back as it was.</summary>
public sealed record TypedProposal
{
    public const string TitleField = "title";
    public const string DescriptionField = "description";
    public const string EveryYearField = "everyYear";
    public const string CitizensField = "citizens";
    public const string StaffField = "staff";

    private const int LongestTitle = 150;

    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public ProposalKind Kind { get; init; }

    /// <summary>The amount that is the same every year.</summary>
    public string EveryYear { get; init; } = "";

    /// <summary>The amount of one year, which goes before <see cref="EveryYear"/>.</summary>
    public IReadOnlyDictionary<int, string> ByYear { get; init; } = new Dictionary<int, string>();

    public string ForCitizens { get; init; } = "";
    public string ForStaff { get; init; } = "";
    public bool NameMayBePassedOn { get; init; }

    public static string YearField(int year) => string.Create(CultureInfo.InvariantCulture, $"year{year}");

    /// <summary>The form as it would be typed to say the words.</summary>
    public static TypedProposal Of(ProposalWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var same = words.Amounts.Count > 1 && words.Amounts.All(amount => amount.Kroner == words.Amounts[0].Kroner);
        var byYear = (same ? [] : words.Amounts).ToDictionary(amount => amount.Year, amount => Kroner(amount.Kroner));
        foreach (UnreadAmount unread in words.Unread.Where(unread => unread.Year is not null))
        {
            byYear[unread.Year!.Value] = unread.Typed;
        }

        return new()
        {
            Title = words.Title,
            Description = words.Description,
            Kind = words.Kind,
            EveryYear = words.Unread.FirstOrDefault(unread => unread.Year is null)?.Typed ?? (same ? Kroner(words.Amounts[0].Kroner) : ""),
            ByYear = byYear,
            ForCitizens = words.ForCitizens ?? "",
            ForStaff = words.ForStaff ?? "",
            NameMayBePassedOn = words.NameMayBePassedOn,
        };
    }

    /// <summary>What stands in the form, and what is wrong with it.</summary>
    public ReadProposal Read(ProposalRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        List<FormMistake> mistakes = [.. CivilRegistrationNumbers(round)];
        if (string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Description))
        {
            mistakes.Add(new(DescriptionField, "Skriv, hvad du foreslår. Et par ord er nok.", Stops: true));
        }

        List<UnreadAmount> unread = [];
        AmountReading everyYear = Read(null, EveryYear, EveryYearField);
        List<YearAmount> amounts = [];
        foreach (var year in round.Years)
        {
            var reading = ByYear.TryGetValue(year, out var typed) && typed.Trim().Length > 0 ? Read(year, typed, YearField(year)) : everyYear;
            if (reading is AmountReading.Read(var kroner, _))
            {
                amounts.Add(new(year, kroner));
            }
        }

        return new(
            new()
            {
                Title = Caption(),
                Description = Description.Trim(),
                Kind = Kind,
                Amounts = amounts,
                Unread = unread,
                ForCitizens = NullIfEmpty(ForCitizens),
                ForStaff = NullIfEmpty(ForStaff),
                NameMayBePassedOn = NameMayBePassedOn,
            },
            mistakes);

        AmountReading Read(int? year, string typed, string field)
        {
            AmountReading reading = DanishAmount.Read(typed);
            if (reading is AmountReading.Unclear(var sentence))
            {
                unread.Add(new(year, typed.Trim()));
                mistakes.Add(new(field, sentence, Stops: false));
            }

            return reading;
        }
    }

    private IEnumerable<FormMistake> CivilRegistrationNumbers(ProposalRound round)
    {
        (string Field, string? Text)[] fields =
        [
            (TitleField, Title), (DescriptionField, Description), (CitizensField, ForCitizens), (StaffField, ForStaff), (EveryYearField, EveryYear),
            .. round.Years.Select(year => (YearField(year), ByYear.GetValueOrDefault(year))),
        ];
        return fields.Where(field => CprNumber.IsIn(field.Text)).Select(field => new FormMistake(field.Field, CprSentence, Stops: true));
    }

    /// <summary>Why a text with a civil registration number is stopped.</summary>
    public const string CprSentence = "Det ligner et CPR-nummer. Tag det ud, og skriv uden oplysninger om enkelte borgere eller kolleger. Intet er gemt.";

    // The title may be left out: the text's own beginning then stands as its caption.
    private string Caption()
    {
        var title = Title.Trim();
        title = title.Length > 0 ? title : Description.Trim().Split('\n')[0].Trim();
        return title.Length <= LongestTitle ? title : title[..(LongestTitle - 2)].TrimEnd() + " …";
    }

    private static string Kroner(decimal kroner) => kroner.ToString("#,##0.##", CultureInfo.GetCultureInfo("da-DK")) + " kr.";

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Words">What would be sent.</param>
public sealed record ReadProposal(ProposalWords Words, IReadOnlyList<FormMistake> Mistakes)
{
    /// <summary>It can't be sent as it is.</summary>
    public bool Stopped => Mistakes.Any(mistake => mistake.Stops);
}

/// <param name="Field">Id of the field beside which it is said.</param>
/// <param name="Stops">False where it is only asked about.</param>
public sealed record FormMistake(string Field, string Sentence, bool Stops);
