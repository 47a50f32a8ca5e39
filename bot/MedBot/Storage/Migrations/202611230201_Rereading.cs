using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

/// <summary>Which version of the program read each document for the index, and how far this one has got in reading the others' anew.</summary>
[DbContext(typeof(MedBotDb)), Migration("202611230201_Rereading")]
internal sealed class Rereading : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "DocumentReadings",
            table => new { DocumentId = table.Column<long>(nullable: false), By = table.Column<string>(nullable: false) },
            constraints: table =>
            {
                table.PrimaryKey("PK_DocumentReadings", row => row.DocumentId);
                table.ForeignKey("FK_DocumentReadings_Documents_DocumentId", row => row.DocumentId, "Documents", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "Rereading",
            table => new { Id = table.Column<int>(nullable: false), By = table.Column<string>(nullable: false), Since = table.Column<long>(nullable: false), Until = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_Rereading", row => row.Id));
        migrationBuilder.Sql("INSERT INTO \"Rereading\" (\"Id\", \"By\", \"Since\", \"Until\") VALUES (1, '', -1, -1)");
    }
}
