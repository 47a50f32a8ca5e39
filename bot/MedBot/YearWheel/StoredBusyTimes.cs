using System.Globalization;
using System.IO.Compression;
using System.Text;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.YearWheel;

/// <summary>When people and rooms were taken as a year was planned, so that its plan can be judged by the same.</summary>
internal sealed class StoredBusyTimes
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm";

    public required int Year { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReadAt { get; set; }

    /// <summary>A line each, from, to and who, with gzip: a municipality has some ten thousand.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Empty where no calendars were read.</summary>
    public static async Task<IReadOnlyList<BusyTime>> ReadAsync(MedBotDb db, int year, CancellationToken cancellationToken) =>
        await db.Set<StoredBusyTimes>().AsNoTracking().SingleOrDefaultAsync(times => times.Year == year, cancellationToken) is { } stored ? Unpack(stored.Content) : [];

    /// <summary>Saved by the caller, with the plan that is made with them.</summary>
    public static async Task PutAsync(MedBotDb db, int year, IReadOnlyList<BusyTime> busy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredBusyTimes>().FindAsync([year], cancellationToken) is { } stored)
        {
            (stored.ReadAt, stored.Content) = (now, Pack(busy));
        }
        else
        {
            db.Add(new StoredBusyTimes { Year = year, ReadAt = now, Content = Pack(busy) });
        }
    }

    /// <summary>How many times of a person are kept.</summary>
    public int Of(string person) => Unpack(Content).Count(time => time.Who == person);

    public void Forget(string person)
    {
        List<BusyTime> busy = Unpack(Content);
        if (busy.RemoveAll(time => time.Who == person) > 0)
        {
            Content = Pack(busy);
        }
    }

    private static byte[] Pack(IReadOnlyList<BusyTime> busy)
    {
        using var packed = new MemoryStream();
        using (var text = new StreamWriter(new GZipStream(packed, CompressionLevel.Fastest), new UTF8Encoding(false)))
        {
            foreach (var time in busy)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.From.ToString(Instant, CultureInfo.InvariantCulture)} {time.To.ToString(Instant, CultureInfo.InvariantCulture)} {time.Who}"));
            }
        }

        return packed.ToArray();
    }

    public static List<BusyTime> Unpack(byte[] content)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(content), CompressionMode.Decompress), Encoding.UTF8);
        List<BusyTime> busy = [];
        while (text.ReadLine() is { } line)
        {
            var parts = line.Split(' ', 3);
            busy.Add(new(parts[2], At(parts[0]), At(parts[1])));
        }

        return busy;

        static DateTime At(string part) => DateTime.ParseExact(part, Instant, CultureInfo.InvariantCulture);
    }

    internal sealed class Table : IEntityTypeConfiguration<StoredBusyTimes>
    {
        public void Configure(EntityTypeBuilder<StoredBusyTimes> builder)
        {
            builder.ToTable("BusyTimes");
            builder.HasKey(times => times.Year);
            builder.Property(times => times.Year).ValueGeneratedNever();
        }
    }
}
