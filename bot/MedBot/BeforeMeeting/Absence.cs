using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.BeforeMeeting;

/// <summary>That a member has sent apologies (afbud) for a meeting, or for one item of it. Why, is not asked and not kept.</summary>
internal sealed class Absence
{
    /// <summary>As <see cref="Item"/>: all of the meeting.</summary>
    public const int WholeMeeting = 0;

    /// <summary>Id in the organisation.</summary>
    public required string Committee { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Id in the organisation.</summary>
    public required string Person { get; init; }

    /// <summary>Number of the item on the agenda, or <see cref="WholeMeeting"/>.</summary>
    public int Item { get; init; }

    /// <summary>The member comes after all.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Goes up each time the member thinks again.</summary>
    public int Version { get; private set; } = 1;

    /// <returns>False where it stood so already.</returns>
    public bool Change(bool withdrawn)
    {
        if (Withdrawn == withdrawn)
        {
            return false;
        }

        (Withdrawn, Version) = (withdrawn, Version + 1);
        return true;
    }

    internal sealed class Table : IEntityTypeConfiguration<Absence>
    {
        public void Configure(EntityTypeBuilder<Absence> builder)
        {
            builder.ToTable("MeetingAbsences");
            builder.HasKey(absence => new { absence.Committee, absence.Date, absence.Person, absence.Item });
            builder.Property(absence => absence.Version).IsConcurrencyToken();
        }
    }
}

/// <summary>That a substitute (suppleant) was asked to come in an absent member's place.</summary>
internal sealed class Invitation
{
    public required string Committee { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Id of the absent member.</summary>
    public required string Absent { get; init; }

    /// <summary>Id of the substitute.</summary>
    public required string Person { get; init; }

    public InvitationState State { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("Invitations");
            builder.HasKey(invitation => new { invitation.Committee, invitation.Date, invitation.Absent, invitation.Person });
            builder.Property(invitation => invitation.State).IsConcurrencyToken();
        }
    }
}

internal enum InvitationState
{
    Asked,
    Accepted,
    Declined,

    /// <summary>The member comes after all.</summary>
    NotNeeded,
}
