using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

/// <summary>How long a round is kept, which departments have been exported, and which proposal another takes up again.</summary>
[DbContext(typeof(MedBotDb)), Migration("202611210302_RoundKeeping")]
internal sealed class RoundKeeping : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("MonthsKept", "ProposalRounds", nullable: true);
        migrationBuilder.AddColumn<string>("Exported", "ProposalRounds", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<long>("Continues", "Proposals", nullable: true);
        migrationBuilder.CreateIndex("IX_Proposals_PartOf", "Proposals", "PartOf");
    }
}
