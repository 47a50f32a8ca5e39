using System.Data.Common;
using System.Text;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.YearWheel;

/// <summary>A year's wheel as it was taken in last, and the plan that came of it.</summary>
internal sealed class StoredWheel
{
    public required int Year { get; init; }

    /// <summary>In the form of <see cref="WheelText"/>.</summary>
    public required string Content { get; set; }

    /// <summary>In the form of <see cref="PlanJson"/>, null until it is planned.</summary>
    public string? Plan { get; private set; }

    /// <summary>Goes up with each change. Whoever changes an older one loses.</summary>
    public int Version { get; private set; }

    /// <summary>Entra object id of the one who waits for a plan; null where nobody does.</summary>
    public string? AskedBy { get; private set; }

    /// <param name="row">Year, content, plan and version.</param>
    public static StoredWheel Of(DbDataReader row) => new() { Year = row.GetInt32(0), Content = row.GetString(1), Plan = row.GetText(2), Version = row.GetInt32(3) };

    public Wheel Read() => ((Reading<Wheel>.Read)WheelText.Read(Content)).Value;

    public Plan? ReadPlan() => Plan is null ? null : ((Reading<Plan>.Read)PlanJson.Read(Encoding.UTF8.GetBytes(Plan))).Value;

    public void Take(Wheel wheel)
    {
        Content = WheelText.Write(wheel);
        Version++;
    }

    public void Take(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        Plan = Encoding.UTF8.GetString(stream.ToArray());
        Version++;
    }

    /// <summary>Has it planned in the background, for somebody who is told of it.</summary>
    public void Ask(string person) => AskedBy = person;

    public void Answered() => AskedBy = null;

    internal sealed class Table : IEntityTypeConfiguration<StoredWheel>
    {
        public void Configure(EntityTypeBuilder<StoredWheel> builder)
        {
            builder.ToTable("YearWheels");
            builder.HasKey(wheel => wheel.Year);
            builder.Property(wheel => wheel.Year).ValueGeneratedNever();
            builder.Property(wheel => wheel.Version).IsConcurrencyToken();
        }
    }
}
