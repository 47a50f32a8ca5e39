using MedBot.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Teams;

/// <summary>Where the bot may write unasked: the chat with a person, a group chat, or a team.</summary>
internal sealed class Conversation
{
    /// <summary>Teams' id; of a team, the team's.</summary>
    public required string Id { get; init; }

    public required Place Place { get; init; }
    public required string ServiceUrl { get; set; }

    /// <summary>The bot's own id in it.</summary>
    public required string Bot { get; set; }

    /// <summary>Entra object id of the person whom a personal chat is with.</summary>
    public string? Person { get; set; }

    /// <summary>The welcome is said once, also to who removes the bot and adds it again.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>The bot was taken away.</summary>
    public bool Removed { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Conversation>
    {
        public void Configure(EntityTypeBuilder<Conversation> builder)
        {
            builder.ToTable("Conversations");
            builder.HasIndex(conversation => conversation.Person);
        }
    }
}
