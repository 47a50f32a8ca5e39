using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210301_Proposals")]
internal sealed class Proposals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ProposalPeople",
            table => new { Key = table.Column<Guid>(nullable: false), Person = table.Column<string>(nullable: false) },
            constraints: table => table.PrimaryKey("PK_ProposalPeople", row => row.Key));
        migrationBuilder.CreateIndex("IX_ProposalPeople_Person", "ProposalPeople", "Person", unique: true);

        migrationBuilder.CreateTable(
            "ProposalRounds",
            table => new
            {
                Id = table.Identity(),
                Key = table.Column<Guid>(nullable: false),
                Name = table.Column<string>(nullable: false),
                FirstYear = table.Column<int>(nullable: false),
                LastYear = table.Column<int>(nullable: false),
                Targets = table.Column<string>(nullable: false),
                Departments = table.Column<string>(nullable: false),
                FirstDay = table.Column<DateOnly>(nullable: false),
                LastDay = table.Column<DateOnly>(nullable: false),
                OpenedBy = table.Column<Guid>(nullable: false),
                ClosedOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ProposalRounds", row => row.Id));
        migrationBuilder.CreateIndex("IX_ProposalRounds_Key", "ProposalRounds", "Key", unique: true);

        migrationBuilder.CreateTable(
            "Proposals",
            table => new
            {
                Id = table.Identity(),
                Key = table.Column<Guid>(nullable: false),
                RoundId = table.Column<long>(nullable: false),
                Sender = table.Column<Guid>(nullable: false),
                Department = table.Column<string>(nullable: false),
                Unit = table.Column<string>(nullable: true),
                Words = table.Column<string>(nullable: false),
                Treatment = table.Column<string>(nullable: false),
                State = table.Column<string>(nullable: false),
                Representative = table.Column<Guid>(nullable: true),
                SentOn = table.Column<DateOnly>(nullable: true),
                MergedInto = table.Column<long>(nullable: true),
                PartOf = table.Column<long>(nullable: true),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Proposals", row => row.Id);
                table.ForeignKey("FK_Proposals_ProposalRounds_RoundId", row => row.RoundId, "ProposalRounds", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_Proposals_Key", "Proposals", "Key", unique: true);
        migrationBuilder.CreateIndex("IX_Proposals_RoundId_Department", "Proposals", ["RoundId", "Department"]);
        migrationBuilder.CreateIndex("IX_Proposals_Sender", "Proposals", "Sender");
        migrationBuilder.CreateIndex("IX_Proposals_Representative", "Proposals", "Representative");

        migrationBuilder.CreateTable(
            "ProposalSteps",
            table => new
            {
                ProposalId = table.Column<long>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Kind = table.Column<string>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
                By = table.Column<Guid>(nullable: true),
                Text = table.Column<string>(nullable: true),
                Words = table.Column<string>(nullable: true),
                State = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ProposalSteps", row => new { row.ProposalId, row.Number });
                table.ForeignKey("FK_ProposalSteps_Proposals_ProposalId", row => row.ProposalId, "Proposals", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "ProposalTalk",
            table => new
            {
                ProposalId = table.Column<long>(nullable: false),
                Key = table.Column<Guid>(nullable: false),
                At = table.Column<DateTimeOffset>(nullable: false),
                By = table.Column<Guid>(nullable: false),
                Representative = table.Column<Guid>(nullable: false),
                Text = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ProposalTalk", row => new { row.ProposalId, row.Key });
                table.ForeignKey("FK_ProposalTalk_Proposals_ProposalId", row => row.ProposalId, "Proposals", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
