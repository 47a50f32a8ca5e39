using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210401_Outbox")]
internal sealed class Outbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Outbox",
            table => new
            {
                Id = table.Identity(),
                Key = table.Column<string>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Conversation = table.Column<string>(nullable: false),
                Target = table.Column<string>(nullable: false),
                Payload = table.Column<string>(nullable: true),
                CreatedAt = table.Column<DateTimeOffset>(nullable: false),
                DueAt = table.Column<DateTimeOffset>(nullable: false),
                State = table.Column<string>(nullable: false),
                LeaseOwner = table.Column<string>(nullable: true),
                LeaseUntil = table.Column<DateTimeOffset>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                Doubtful = table.Column<bool>(nullable: false),
                Reason = table.Column<string>(nullable: true),
                SettledAt = table.Column<DateTimeOffset>(nullable: true),
                SentActivity = table.Column<string>(nullable: true),
                SentConversation = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Outbox", row => row.Id));
        migrationBuilder.CreateIndex("IX_Outbox_Key", "Outbox", "Key", unique: true);
        migrationBuilder.CreateIndex("IX_Outbox_State_DueAt", "Outbox", ["State", "DueAt"]);

        migrationBuilder.CreateTable(
            "OutboxSends",
            table => new
            {
                Id = table.Identity(),
                Conversation = table.Column<string>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_OutboxSends", row => row.Id));
        migrationBuilder.CreateIndex("IX_OutboxSends_At", "OutboxSends", "At");
        migrationBuilder.CreateIndex("IX_OutboxSends_Conversation_At", "OutboxSends", ["Conversation", "At"]);

        migrationBuilder.CreateTable(
            "OutboxHolds",
            table => new { Conversation = table.Column<string>(nullable: false), Until = table.Column<DateTimeOffset>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_OutboxHolds", row => row.Conversation));

        migrationBuilder.CreateTable(
            "OutboxTurn",
            table => new { Id = table.Column<int>(nullable: false), Number = table.Column<long>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_OutboxTurn", row => row.Id));
        migrationBuilder.Sql("INSERT INTO \"OutboxTurn\" (\"Id\", \"Number\") VALUES (1, 0)");
    }
}
