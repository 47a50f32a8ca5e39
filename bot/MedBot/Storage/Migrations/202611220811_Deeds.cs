using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611220811_Deeds")]
internal sealed class Deeds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Deeds",
            table => new
            {
                Id = table.Identity(),
                At = table.Column<DateTimeOffset>(nullable: false),
                By = table.Column<string>(nullable: true),
                Kind = table.Column<string>(nullable: false),
                About = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Deeds", row => row.Id));
        migrationBuilder.CreateIndex("IX_Deeds_At", "Deeds", "At");
    }
}
