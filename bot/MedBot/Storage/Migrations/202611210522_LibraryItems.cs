using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210522_LibraryItems")]
internal sealed class LibraryItems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "LibraryItems",
        table => new
        {
            Drive = table.Column<string>(nullable: false),
            Item = table.Column<string>(nullable: false),
            Version = table.Column<string>(nullable: false),
            Status = table.Column<string>(nullable: true),
            MeetingId = table.Column<long>(nullable: true),
            Kind = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_LibraryItems", row => new { row.Drive, row.Item }));
}
