using MedBot.Domain.Questions;
using MedBot.Storage;
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

    /// <summary>A place that the bot has not been taken away from.</summary>
    /// <param name="condition">Which.</param>
    public static async Task<Conversation?> FindAsync(StoreAddress store, string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] values) => (await store.ReadAsync(
        $"SELECT \"Id\", \"Place\", \"ServiceUrl\", \"Bot\", \"Person\", \"WelcomedAt\" FROM \"Conversations\" WHERE NOT \"Removed\" AND ({condition}) LIMIT 1",
        row => new Conversation
        {
            Id = row.GetString(0),
            Place = row.GetEnum<Place>(1),
            ServiceUrl = row.GetString(2),
            Bot = row.GetString(3),
            Person = row.GetText(4),
            WelcomedAt = row.GetInstantOrNull(5),
        },
        cancellationToken,
        values)).SingleOrDefault();

    internal sealed class Table : IEntityTypeConfiguration<Conversation>
    {
        public void Configure(EntityTypeBuilder<Conversation> builder)
        {
            builder.ToTable("Conversations");
            builder.HasIndex(conversation => conversation.Person);
        }
    }
}
