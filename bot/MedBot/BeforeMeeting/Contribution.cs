using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.BeforeMeeting;

/// <summary>What somebody hands in before a meeting: an item to take up, or a question to an item.</summary>
internal sealed class Contribution
{
    /// <summary>Of the form: the same one sent twice is one.</summary>
    public required Guid Key { get; init; }

    /// <summary>Id of the committee in the organisation.</summary>
    public required string Committee { get; init; }

    /// <summary>The meeting that it is for; null for an item where no meeting is known yet.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number of the item that a question is to; null for an item that is suggested.</summary>
    public int? Item { get; init; }

    /// <summary>Of the item, suggested or asked about.</summary>
    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Id of the person in the organisation.</summary>
    public required string Sender { get; init; }

    public required DateOnly SentOn { get; init; }
    public ContributionState State { get; private set; }

    /// <summary>The reason or the answer, of the one who decided.</summary>
    public string? Answer { get; private set; }

    /// <summary>Id of the person.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The sender has got the decision's text out of the minutes.</summary>
    public bool Told { get; set; }

    public bool IsQuestion => Item is not null;

    /// <returns>False where somebody has decided before.</returns>
    public bool Decide(bool taken, string? answer, string by)
    {
        if (State != ContributionState.Open)
        {
            return false;
        }

        (State, Answer, DecidedBy) = (taken ? ContributionState.Taken : ContributionState.Declined, answer, by);
        return true;
    }

    internal sealed class Table : IEntityTypeConfiguration<Contribution>
    {
        public void Configure(EntityTypeBuilder<Contribution> builder)
        {
            builder.ToTable("Contributions");
            builder.HasKey(contribution => contribution.Key);
            builder.Property(contribution => contribution.State).IsConcurrencyToken();
            builder.Property(contribution => contribution.Told).IsConcurrencyToken();
            builder.HasIndex(contribution => new { contribution.Committee, contribution.Date });
        }
    }
}

internal enum ContributionState
{
    Open,
    Taken,
    Declined,
}
