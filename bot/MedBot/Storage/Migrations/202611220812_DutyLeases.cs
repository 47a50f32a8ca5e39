using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611220812_DutyLeases")]
internal sealed class DutyLeases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DutyLease",
            table => new { Id = table.Column<int>(nullable: false), Owner = table.Column<string>(nullable: false), Until = table.Column<DateTimeOffset>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_DutyLease", row => row.Id));
        migrationBuilder.Sql("INSERT INTO \"DutyLease\" (\"Id\", \"Owner\", \"Until\") VALUES (1, '', '2000-01-01 00:00:00')");
    }
}
