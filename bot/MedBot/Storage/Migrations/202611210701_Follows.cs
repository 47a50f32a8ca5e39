using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210701_Follows")]
internal sealed class Follows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Follows",
            table => new
            {
                Id = table.Identity(),
                Person = table.Column<string>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                Subject = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Follows", row => row.Id));
        migrationBuilder.CreateIndex("IX_Follows_Person_Kind_Subject", "Follows", ["Person", "Kind", "Subject"], unique: true);

        migrationBuilder.CreateTable(
            "PapersOut",
            table => new { MeetingId = table.Column<long>(nullable: false), Kind = table.Column<string>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_PapersOut", row => new { row.MeetingId, row.Kind }));

        migrationBuilder.CreateTable(
            "FollowNews",
            table => new
            {
                Person = table.Column<string>(nullable: false),
                MeetingId = table.Column<long>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                FollowId = table.Column<long>(nullable: false),
                ToldOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FollowNews", row => new { row.Person, row.MeetingId, row.Kind });
                table.ForeignKey("FK_FollowNews_Follows_FollowId", row => row.FollowId, "Follows", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_FollowNews_FollowId", "FollowNews", "FollowId");
        migrationBuilder.CreateIndex("IX_FollowNews_ToldOn", "FollowNews", "ToldOn");
    }
}
