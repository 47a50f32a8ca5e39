using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;

namespace MedBot.Storage;

/// <summary>That a column holds one of many values, in a plain statement: all of them are one parameter, an array on a server and JSON on SQLite.</summary>
/// <param name="Condition">What stands behind the column.</param>
/// <param name="Value">The parameter's.</param>
internal sealed record OneOf(string Condition, object Value)
{
    /// <param name="parameter">The parameter's name, as in <c>@ids</c>.</param>
    /// <param name="values">Texts, numbers or days.</param>
    public static OneOf These<T>(DbConnection store, string parameter, params T[] values) => store is SqliteConnection
        ? new($"IN (SELECT value FROM json_each({parameter}))", JsonSerializer.Serialize(values, typeof(T[]), OneOfJson.Default))
        : new($"= ANY({parameter})", values);
}

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(DateOnly[]))]
internal sealed partial class OneOfJson : JsonSerializerContext;
