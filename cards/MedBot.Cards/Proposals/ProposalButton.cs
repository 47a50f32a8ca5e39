using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Model;

namespace MedBot.Cards.Proposals;

/// <summary>A button that does something with one proposal, as the card showed it.</summary>
public static class ProposalButton
{
    public const string Open = "proposal/open";
    public const string Edit = "proposal/edit";
    public const string Withdraw = "proposal/withdraw";
    public const string Answer = "proposal/answer";
    public const string Ask = "proposal/ask";
    public const string Comment = "proposal/comment";
    public const string GiveBack = "proposal/giveBack";
    public const string PassOn = "proposal/passOn";
    public const string Treat = "proposal/treat";
    public const string Verdict = "proposal/verdict";
    public const string Publish = "proposal/publish";
    public const string TakeUp = "proposal/takeUp";

    /// <summary>Id of the input for what the presser writes.</summary>
    public const string TextField = "text";

    /// <param name="Id">The proposal's number.</param>
    /// <param name="Version">As the card showed it: the same press again has this version too.</param>
    /// <param name="Line">Known by which a line of talk that arrives twice is one.</param>
    /// <param name="Text">What the presser wrote.</param>
    public sealed record Pressed(long Id, int Version = 0, Guid Line = default, string? Text = null);

    public static ExecuteAction For(string title, string verb, long id, int version, Guid line = default) =>
        new(verb, JsonSerializer.SerializeToElement(new(id, version, line), ProposalData.Default.Pressed)) { Title = title };
}

/// <summary>What the buttons of the proposals' cards send back. Inputs arrive as strings.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProposalButton.Pressed))]
[JsonSerializable(typeof(ProposalFormCard.Submitted))]
[JsonSerializable(typeof(RoundFormCard.Submitted), TypeInfoPropertyName = "RoundFormCardSubmitted")]
[JsonSerializable(typeof(RoundCard.Chosen))]
[JsonSerializable(typeof(RoundAdminCard.Extended))]
[JsonSerializable(typeof(RoundAdminCard.Kept))]
[JsonSerializable(typeof(LeaderListCard.Chosen), TypeInfoPropertyName = "LeaderListChosen")]
[JsonSerializable(typeof(LeaderListCard.Exported))]
[JsonSerializable(typeof(LeaderProposalCard.Treated))]
[JsonSerializable(typeof(LeaderProposalCard.Decided))]
public sealed partial class ProposalData : JsonSerializerContext;
