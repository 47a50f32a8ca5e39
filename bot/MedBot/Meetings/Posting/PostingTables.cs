using System.Text.Json;
using MedBot.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings.Posting;

/// <summary>How the posts of meetings and what decides on them lie in the store.</summary>
internal static class PostingTables
{
    internal sealed class Posts : IEntityTypeConfiguration<MeetingPost>
    {
        public void Configure(EntityTypeBuilder<MeetingPost> builder)
        {
            builder.ToTable("MeetingPosts");
            builder.HasOne<Meeting>().WithMany().HasForeignKey(post => post.MeetingId);
            builder.HasIndex(post => new { post.MeetingId, post.Kind }).IsUnique();
            builder.HasIndex(post => new { post.State, post.DueAt });
            builder.Property(post => post.Channels).HasConversion(
                channels => JsonSerializer.Serialize(channels, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), channels => channels.Count, channels => channels));
        }
    }

    internal sealed class Events : IEntityTypeConfiguration<MeetingEvent>
    {
        public void Configure(EntityTypeBuilder<MeetingEvent> builder)
        {
            builder.ToTable("MeetingEvents");
            builder.HasOne<Meeting>().WithMany().HasForeignKey(happened => happened.MeetingId);
            builder.HasIndex(happened => happened.MeetingId);
        }
    }

    internal sealed class OwnTimes : IEntityTypeConfiguration<AgendaTime>
    {
        public void Configure(EntityTypeBuilder<AgendaTime> builder)
        {
            builder.ToTable("AgendaTimes");
            builder.HasKey(time => time.Committee);
        }
    }
}
