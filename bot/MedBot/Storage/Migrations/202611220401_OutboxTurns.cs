using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611220401_OutboxTurns")]
internal sealed class OutboxTurns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Owner", "OutboxTurn", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>("Until", "OutboxTurn", nullable: true);
    }
}
