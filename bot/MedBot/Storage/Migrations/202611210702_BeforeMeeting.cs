using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210702_BeforeMeeting")]
internal sealed class BeforeMeeting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Absences",
            table => new
            {
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Person = table.Column<string>(nullable: false),
                Withdrawn = table.Column<bool>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Absences", row => new { row.Committee, row.Date, row.Person }));

        migrationBuilder.CreateTable(
            "Invitations",
            table => new
            {
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Absent = table.Column<string>(nullable: false),
                Person = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Invitations", row => new { row.Committee, row.Date, row.Absent, row.Person }));

        migrationBuilder.CreateTable(
            "ReminderRefusals",
            table => new { Person = table.Column<string>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_ReminderRefusals", row => row.Person));

        migrationBuilder.CreateTable(
            "Contributions",
            table => new
            {
                Key = table.Column<Guid>(nullable: false),
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: true),
                Item = table.Column<int>(nullable: true),
                Title = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Sender = table.Column<string>(nullable: false),
                SentOn = table.Column<DateOnly>(nullable: false),
                State = table.Column<string>(nullable: false),
                Answer = table.Column<string>(nullable: true),
                DecidedBy = table.Column<string>(nullable: true),
                Told = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Contributions", row => row.Key));
        migrationBuilder.CreateIndex("IX_Contributions_Committee_Date", "Contributions", ["Committee", "Date"]);
    }
}
