using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210521_GraphWatches")]
internal sealed class GraphWatches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "GraphWatches",
            table => new
            {
                Resource = table.Column<string>(nullable: false),
                SubscriptionId = table.Column<string>(nullable: true),
                ClientState = table.Column<string>(nullable: true),
                SubscribedUntil = table.Column<DateTimeOffset>(nullable: true),
                Mark = table.Column<string>(nullable: true),
                LookAt = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_GraphWatches", row => row.Resource));
        migrationBuilder.CreateIndex("IX_GraphWatches_SubscriptionId", "GraphWatches", "SubscriptionId");
        migrationBuilder.AddColumn<string>("KeptFrom", "Bookings", nullable: true);
    }
}
