using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210002_OrganisationVersions")]
internal sealed class OrganisationVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "OrganisationVersions",
        table => new
        {
            Id = table.Identity(),
            Content = table.Column<string>(nullable: false),
            SentBy = table.Column<string>(nullable: false),
            SentAt = table.Column<DateTimeOffset>(nullable: false),
            ApprovedBy = table.Column<string>(nullable: true),
            ApprovedAt = table.Column<DateTimeOffset>(nullable: true),
            WithdrawnBy = table.Column<string>(nullable: true),
            WithdrawnAt = table.Column<DateTimeOffset>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_OrganisationVersions", row => row.Id));
}
