using MedBot.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Following;

/// <summary>That a person wants to hear when an agenda or minutes come out: of a committee, or with a topic.</summary>
internal sealed class Follow
{
    public long Id { get; private set; }

    /// <summary>Entra object id.</summary>
    public required string Person { get; init; }

    public required FollowKind Kind { get; init; }

    /// <summary>Of a committee as in <see cref="Meetings.Meeting.Committee"/>; of a topic as in <see cref="Domain.Questions.FollowedTopic.Of"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>The committee's name, or the topic as typed.</summary>
    public required string Name { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Follow>
    {
        public void Configure(EntityTypeBuilder<Follow> builder)
        {
            builder.ToTable("Follows");
            builder.HasIndex(follow => new { follow.Person, follow.Kind, follow.Subject }).IsUnique();
        }
    }
}

internal enum FollowKind
{
    Committee,
    Topic,
}

/// <summary>An agenda or minutes that came out, and that whoever then followed it has been noted down to hear of.</summary>
internal sealed class PaperOut
{
    public required long MeetingId { get; init; }
    public required DocumentKind Kind { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PaperOut>
    {
        public void Configure(EntityTypeBuilder<PaperOut> builder)
        {
            builder.ToTable("PapersOut");
            builder.HasKey(paper => new { paper.MeetingId, paper.Kind });
        }
    }
}

/// <summary>That a person is to hear of a paper, once, however many of the things that they follow it fits.</summary>
internal sealed class FollowNews
{
    /// <summary>Entra object id.</summary>
    public required string Person { get; init; }

    public required long MeetingId { get; init; }
    public required DocumentKind Kind { get; init; }

    /// <summary>The first that it fits.</summary>
    public required long FollowId { get; init; }

    /// <summary>Danish day; null while it waits.</summary>
    public DateOnly? ToldOn { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<FollowNews>
    {
        public void Configure(EntityTypeBuilder<FollowNews> builder)
        {
            builder.ToTable("FollowNews");
            builder.HasKey(news => new { news.Person, news.MeetingId, news.Kind });
            builder.HasOne<Follow>().WithMany().HasForeignKey(news => news.FollowId);

            // Two instances that tell at once: one finds that it was done.
            builder.Property(news => news.ToldOn).IsConcurrencyToken();
        }
    }
}
