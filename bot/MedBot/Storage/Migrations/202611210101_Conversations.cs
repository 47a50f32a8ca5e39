using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210101_Conversations")]
internal sealed class Conversations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Conversations",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                Place = table.Column<string>(nullable: false),
                ServiceUrl = table.Column<string>(nullable: false),
                Bot = table.Column<string>(nullable: false),
                Person = table.Column<string>(nullable: true),
                WelcomedAt = table.Column<DateTimeOffset>(nullable: true),
                Removed = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Conversations", row => row.Id));
        migrationBuilder.CreateIndex("IX_Conversations_Person", "Conversations", "Person");

        migrationBuilder.CreateTable(
            "TeamChannels",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                Team = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_TeamChannels", row => row.Id));
        migrationBuilder.CreateIndex("IX_TeamChannels_Team", "TeamChannels", "Team");

        migrationBuilder.CreateTable(
            "SeenActivities",
            table => new
            {
                Conversation = table.Column<string>(nullable: false),
                Id = table.Column<string>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SeenActivities", row => new { row.Conversation, row.Id }));
        migrationBuilder.CreateIndex("IX_SeenActivities_At", "SeenActivities", "At");
    }
}
