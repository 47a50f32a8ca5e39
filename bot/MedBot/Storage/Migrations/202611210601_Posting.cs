using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210601_Posting")]
internal sealed class Posting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "MeetingPosts",
            table => new
            {
                Id = table.Identity(),
                MeetingId = table.Column<long>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                DueAt = table.Column<DateTimeOffset>(nullable: true),
                DocumentId = table.Column<long>(nullable: true),
                ShownId = table.Column<long>(nullable: true),
                ShownApproval = table.Column<string>(nullable: true),
                Channels = table.Column<string>(nullable: false),
                Revision = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MeetingPosts", row => row.Id);
                table.ForeignKey("FK_MeetingPosts_Meetings_MeetingId", row => row.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_MeetingPosts_MeetingId_Kind", "MeetingPosts", ["MeetingId", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_MeetingPosts_State_DueAt", "MeetingPosts", ["State", "DueAt"]);

        migrationBuilder.CreateTable(
            "MeetingEvents",
            table => new
            {
                Id = table.Identity(),
                MeetingId = table.Column<long>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Paper = table.Column<string>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
                By = table.Column<string>(nullable: true),
                ByMeeting = table.Column<DateOnly>(nullable: true),
                Remark = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MeetingEvents", row => row.Id);
                table.ForeignKey("FK_MeetingEvents_Meetings_MeetingId", row => row.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_MeetingEvents_MeetingId", "MeetingEvents", "MeetingId");

        migrationBuilder.CreateTable(
            "ChannelUses",
            table => new
            {
                Committee = table.Column<string>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Channel = table.Column<string>(nullable: false),
                Team = table.Column<string>(nullable: false),
                Used = table.Column<bool>(nullable: false),
                By = table.Column<string>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ChannelUses", row => new { row.Committee, row.Kind, row.Channel }));

        migrationBuilder.CreateTable(
            "AgendaTimes",
            table => new { Committee = table.Column<string>(nullable: false), DaysBefore = table.Column<int>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_AgendaTimes", row => row.Committee));

        migrationBuilder.AddColumn<bool>("Post", "Documents", nullable: false, defaultValue: false);

        // What came in before there were posts was asked about, and is not posted now.
        migrationBuilder.Sql("UPDATE \"Documents\" SET \"History\" = TRUE");
    }
}
