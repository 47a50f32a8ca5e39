using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210201_Search")]
internal sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SearchWords",
            table => new { Stem = table.Column<string>(nullable: false), Name = table.Column<bool>(nullable: false), Items = table.Column<int>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_SearchWords", row => new { row.Stem, row.Name }));

        migrationBuilder.CreateTable(
            "MeetingMentions",
            table => new
            {
                Id = table.Identity(),
                DocumentId = table.Column<long>(nullable: false),
                Committee = table.Column<string>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Extraordinary = table.Column<bool>(nullable: false),
                Item = table.Column<int>(nullable: false),
                Sentence = table.Column<string>(nullable: false),
                Approved = table.Column<bool>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MeetingMentions", row => row.Id);
                table.ForeignKey("FK_MeetingMentions_Documents_DocumentId", row => row.DocumentId, "Documents", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_MeetingMentions_DocumentId", "MeetingMentions", "DocumentId");

        // Stems come from the domain, so the stores' own stemming stays out of it. The index keeps no text: that stands in the documents.
        if (migrationBuilder.ActiveProvider?.Contains("Sqlite", StringComparison.Ordinal) == true)
        {
            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"SearchText\" USING fts5(Title, Decision, Text, content='', contentless_delete=1, tokenize=\"unicode61 tokenchars '_'\")");
        }
        else
        {
            migrationBuilder.Sql("CREATE TABLE \"SearchText\" (\"Id\" bigint PRIMARY KEY, \"Terms\" tsvector NOT NULL); CREATE INDEX \"IX_SearchText_Terms\" ON \"SearchText\" USING gin (\"Terms\")");
        }
    }
}
