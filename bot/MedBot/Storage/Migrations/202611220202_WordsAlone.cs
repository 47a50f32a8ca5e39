using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

/// <summary>Case numbers are found by their token and are no words: there is one for each item, and every instance kept them all in memory. What an older version still adds does no harm.</summary>
[DbContext(typeof(MedBotDb)), Migration("202611220202_WordsAlone")]
internal sealed class WordsAlone : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DELETE FROM \"SearchWords\" WHERE \"Stem\" LIKE '%!_%' ESCAPE '!'");
}
