using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210001_Meetings")]
internal sealed class Meetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "StoreVersion",
            table => new { Id = table.Column<int>(nullable: false), Number = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_StoreVersion", row => row.Id));
        migrationBuilder.Sql("INSERT INTO \"StoreVersion\" (\"Id\", \"Number\") VALUES (1, 0)");

        migrationBuilder.CreateTable(
            "Meetings",
            table => new
            {
                Id = table.Identity(),
                Committee = table.Column<string>(nullable: false),
                CommitteeName = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Extraordinary = table.Column<bool>(nullable: false),
                Start = table.Column<TimeOnly>(nullable: true),
                Place = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Meetings", row => row.Id));
        migrationBuilder.CreateIndex("IX_Meetings_Committee_Date_Extraordinary", "Meetings", ["Committee", "Date", "Extraordinary"], unique: true);
        migrationBuilder.CreateIndex("IX_Meetings_Date", "Meetings", "Date");

        migrationBuilder.CreateTable(
            "Documents",
            table => new
            {
                Id = table.Identity(),
                MeetingId = table.Column<long>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
                Current = table.Column<bool>(nullable: false),
                Draft = table.Column<bool>(nullable: false),
                History = table.Column<bool>(nullable: false),
                Content = table.Column<string>(nullable: false),
                Hash = table.Column<string>(nullable: false),
                FileName = table.Column<string>(nullable: false),
                ImportedBy = table.Column<string>(nullable: false),
                ImportedAt = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Documents", row => row.Id);
                table.ForeignKey("FK_Documents_Meetings_MeetingId", row => row.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Documents_MeetingId_Kind_Version", "Documents", ["MeetingId", "Kind", "Version"], unique: true);
        migrationBuilder.CreateIndex("IX_Documents_MeetingId_Kind", "Documents", ["MeetingId", "Kind"], unique: true, filter: "\"Current\"");
    }
}
