using MedBot.Audit;
using MedBot.BeforeMeeting;
using MedBot.Duties;
using MedBot.Following;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Meetings.Libraries;
using MedBot.Meetings.Posting;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Proposals;
using MedBot.Teams;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MedBot.Storage;

/// <summary>The store: SQLite (one file) or PostgreSQL, by the connection string. Each slice maps its own tables in an <see cref="IEntityTypeConfiguration{T}"/> beside them.</summary>
internal sealed class MedBotDb(DbContextOptions<MedBotDb> options) : DbContext(options)
{
    /// <summary>What is to be sent unasked is added here, and saved with what caused it.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    // Named one by one: a search through the assembly would load every library that the program uses, at every start.
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new StoreVersion.Table())
        .ApplyConfiguration(new OrganisationVersion.Table())
        .ApplyConfiguration(new Meeting.Table())
        .ApplyConfiguration(new StoredDocument.Table())
        .ApplyConfiguration(new MeetingMention.Table())
        .ApplyConfiguration(new ThemeMention.Table())
        .ApplyConfiguration(new SearchWord.Table())
        .ApplyConfiguration(new PostingTables.Posts())
        .ApplyConfiguration(new PostingTables.Events())
        .ApplyConfiguration(new ChannelUse.Table())
        .ApplyConfiguration(new PostingTables.OwnTimes())
        .ApplyConfiguration(new Conversation.Table())
        .ApplyConfiguration(new SeenActivity.Table())
        .ApplyConfiguration(new TeamChannel.Table())
        .ApplyConfiguration(new OutboxMessage.Table())
        .ApplyConfiguration(new OutboxSend.Table())
        .ApplyConfiguration(new OutboxHold.Table())
        .ApplyConfiguration(new OutboxTurn.Table())
        .ApplyConfiguration(new ProposalTables.Rounds())
        .ApplyConfiguration(new ProposalTables.Proposals())
        .ApplyConfiguration(new ProposalTables.People())
        .ApplyConfiguration(new StoredWheel.Table())
        .ApplyConfiguration(new StoredBusyTimes.Table())
        .ApplyConfiguration(new Booking.Table())
        .ApplyConfiguration(new GraphWatch.Table())
        .ApplyConfiguration(new LibraryItem.Table())
        .ApplyConfiguration(new Follow.Table())
        .ApplyConfiguration(new PaperOut.Table())
        .ApplyConfiguration(new FollowNews.Table())
        .ApplyConfiguration(new Absence.Table())
        .ApplyConfiguration(new Invitation.Table())
        .ApplyConfiguration(new Contribution.Table())
        .ApplyConfiguration(new ReminderRefusal.Table())
        .ApplyConfiguration(new Deed.Table())
        .ApplyConfiguration(new DutyLease.Table());

    /// <summary>Instants lie in the store as UTC without an offset, so that both stores can order and compare them.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
