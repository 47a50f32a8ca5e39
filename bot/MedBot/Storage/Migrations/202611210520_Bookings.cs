using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210520_Bookings")]
internal sealed class Bookings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Bookings",
            table => new
            {
                Year = table.Column<int>(nullable: false),
                Meeting = table.Column<string>(nullable: false),
                Committee = table.Column<string>(nullable: false),
                Mailbox = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                Wanted = table.Column<string>(nullable: true),
                Written = table.Column<string>(nullable: true),
                EventId = table.Column<string>(nullable: true),
                Seen = table.Column<string>(nullable: true),
                Notice = table.Column<string>(nullable: true),
                Cancelled = table.Column<int>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
                DueAt = table.Column<DateTimeOffset>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Bookings", row => new { row.Year, row.Meeting }));
        migrationBuilder.CreateIndex("IX_Bookings_State_DueAt", "Bookings", ["State", "DueAt"]);
        migrationBuilder.CreateIndex("IX_Bookings_EventId", "Bookings", "EventId");
        migrationBuilder.CreateTable(
            "BusyTimes",
            table => new
            {
                Year = table.Column<int>(nullable: false),
                ReadAt = table.Column<DateTimeOffset>(nullable: false),
                Content = table.Column<byte[]>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_BusyTimes", row => row.Year));
    }
}
