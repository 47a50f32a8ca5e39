using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MedBot.Storage.Migrations;

/// <summary>Which change of the store a word was last counted in, so that a running instance reads those alone that are new to it.</summary>
[DbContext(typeof(MedBotDb)), Migration("202611220201_ChangedWords")]
internal sealed class ChangedWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<long>("Changed", "SearchWords", nullable: false, defaultValue: 0L);
}
