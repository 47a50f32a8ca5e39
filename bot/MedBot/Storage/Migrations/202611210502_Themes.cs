using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210502_Themes")]
internal sealed class Themes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ThemeMentions",
            table => new
            {
                Id = table.Identity(),
                DocumentId = table.Column<long>(nullable: false),
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Item = table.Column<int>(nullable: false),
                Sentence = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                Listed = table.Column<bool>(nullable: false),
                Cadence = table.Column<string>(nullable: true),
                LastDiscussed = table.Column<DateOnly>(nullable: true),
                PostponedTo = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ThemeMentions", row => row.Id);
                table.ForeignKey("FK_ThemeMentions_Documents_DocumentId", row => row.DocumentId, "Documents", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_ThemeMentions_DocumentId", "ThemeMentions", "DocumentId");

        // Whoever changes a wheel or its plan loses to one who did it meanwhile.
        migrationBuilder.AddColumn<int>("Version", "YearWheels", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<string>("AskedBy", "YearWheels", nullable: true);
    }
}
