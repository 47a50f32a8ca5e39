using System.Text.Json;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MedBot.Proposals;

/// <summary>How rounds, proposals and the people behind them lie in the store.</summary>
internal static class ProposalTables
{
    private static readonly ValueConverter<PersonKey, Guid> Key = new(key => key.Value, value => new(value));

    /// <summary>A value that is replaced as a whole, as JSON.</summary>
    private sealed class Json<T>() : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!)
        where T : class;

    private sealed class Whole<T>() : ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value)
        where T : class;

    internal sealed class Rounds : IEntityTypeConfiguration<ProposalRound>
    {
        public void Configure(EntityTypeBuilder<ProposalRound> builder)
        {
            builder.ToTable("ProposalRounds");
            builder.HasIndex(round => round.Key).IsUnique();
            builder.Property(round => round.OpenedBy).HasConversion(Key);
            builder.Property(round => round.Targets).HasConversion(new Json<IReadOnlyList<YearTarget>>(), new Whole<IReadOnlyList<YearTarget>>());
            builder.Property(round => round.Departments).HasConversion(new Json<IReadOnlyList<string>>(), new Whole<IReadOnlyList<string>>());
            builder.Property(round => round.Exported).HasConversion(new Json<IReadOnlyList<string>>(), new Whole<IReadOnlyList<string>>()).HasDefaultValue((IReadOnlyList<string>)[]);
            builder.Property(round => round.LastDay).IsConcurrencyToken();
            builder.Property(round => round.ClosedOn).IsConcurrencyToken();
        }
    }

    internal sealed class Proposals : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.ToTable("Proposals");
            builder.HasOne<ProposalRound>().WithMany().HasForeignKey(proposal => proposal.RoundId);
            builder.HasIndex(proposal => proposal.Key).IsUnique();
            builder.HasIndex(proposal => new { proposal.RoundId, proposal.Department });
            builder.HasIndex(proposal => proposal.Sender);
            builder.HasIndex(proposal => proposal.PartOf);
            builder.HasIndex(proposal => proposal.Representative);
            builder.Property(proposal => proposal.Key);
            builder.Property(proposal => proposal.Sender).HasConversion(Key);
            builder.Property(proposal => proposal.Representative).HasConversion(Key);
            builder.Property(proposal => proposal.Department);
            builder.Property(proposal => proposal.Unit);
            builder.Property(proposal => proposal.Words).HasConversion(new Json<ProposalWords>());
            builder.Property(proposal => proposal.Treatment).HasConversion(new Json<Treatment>());
            builder.Property(proposal => proposal.Version).IsConcurrencyToken();
            builder.Ignore(proposal => proposal.StepsForSender);

            builder.Navigation(proposal => proposal.Steps).HasField("_steps");
            builder.OwnsMany(proposal => proposal.Steps, steps =>
            {
                steps.ToTable("ProposalSteps");
                steps.WithOwner().HasForeignKey("ProposalId");
                steps.HasKey("ProposalId", nameof(ProposalStep.Number));
                steps.Property(step => step.Number).ValueGeneratedNever();
                steps.Property(step => step.By).HasConversion(Key);
                steps.Property(step => step.Words!).HasConversion(new Json<ProposalWords>());
            });
            builder.Navigation(proposal => proposal.Talk).HasField("_talk");
            builder.OwnsMany(proposal => proposal.Talk, talk =>
            {
                talk.ToTable("ProposalTalk");
                talk.WithOwner().HasForeignKey("ProposalId");
                talk.HasKey("ProposalId", nameof(TalkLine.Key));
                talk.Property(line => line.Key).ValueGeneratedNever();
                talk.Property(line => line.By).HasConversion(Key);
                talk.Property(line => line.Representative).HasConversion(Key);
            });
        }
    }

    internal sealed class People : IEntityTypeConfiguration<ProposalPerson>
    {
        public void Configure(EntityTypeBuilder<ProposalPerson> builder)
        {
            builder.ToTable("ProposalPeople");
            builder.HasKey(person => person.Key);
            builder.Property(person => person.Key).HasConversion(Key).ValueGeneratedNever();
            builder.HasIndex(person => person.Person).IsUnique();
        }
    }
}
