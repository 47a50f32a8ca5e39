using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210402_OutboxQuestions")]
internal sealed class OutboxQuestions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>("AskedAt", "Outbox", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>("ReleasedAt", "Outbox", nullable: true);
    }
}
