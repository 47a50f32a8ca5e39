using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

/// <summary>Apologies may be for one item: its number is part of their key, 0 means the whole meeting.</summary>
[DbContext(typeof(MedBotDb)), Migration("202611220701_MeetingAbsences")]
internal sealed class MeetingAbsences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "MeetingAbsences",
            table => new
            {
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Person = table.Column<string>(nullable: false),
                Item = table.Column<int>(nullable: false),
                Withdrawn = table.Column<bool>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_MeetingAbsences", row => new { row.Committee, row.Date, row.Person, row.Item }));
        migrationBuilder.Sql("""
            INSERT INTO "MeetingAbsences" ("Committee", "Date", "Person", "Item", "Withdrawn", "Version")
            SELECT "Committee", "Date", "Person", 0, "Withdrawn", "Version" FROM "Absences"
            """);

        // The table stays, empty, for an earlier version that runs beside this one.
        migrationBuilder.Sql("DELETE FROM \"Absences\"");
    }
}
