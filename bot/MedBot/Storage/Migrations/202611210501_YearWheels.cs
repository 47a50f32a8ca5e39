using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

[DbContext(typeof(MedBotDb)), Migration("202611210501_YearWheels")]
internal sealed class YearWheels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "YearWheels",
        table => new
        {
            Year = table.Column<int>(nullable: false),
            Content = table.Column<string>(nullable: false),
            Plan = table.Column<string>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_YearWheels", row => row.Year));
}
