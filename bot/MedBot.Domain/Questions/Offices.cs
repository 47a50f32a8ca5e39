using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions;

/// <summary>The offices (hverv) of a committee, by the words for them.</summary>
internal static class Offices
{
    private static readonly (string Beginning, string Office)[] Names =
    [
        ("naestfor", "naestforperson"), ("formand", "forperson"), ("forperson", "forperson"), ("forkvinde", "forperson"), ("for bordenden", "forperson"), ("arbejdsmiljoerep", "amr"), ("sikkerhedsrep", "amr"), ("faellestillids", "ftr"), ("tillids", "tr"),
        ("medarbejderrep", "medrepraesentant"), ("medrep", "medrepraesentant"), ("kommunaldirek", "kommunaldirektoer"), ("afdelingschef", "afdelingschef"), ("direktoer", "direktoer"), ("referent", "referent"), ("moedeleder", "moedeleder"), ("ordstyrer", "moedeleder"), ("dirigent", "moedeleder"),
        ("fmd", "forperson"), ("vicefor", "naestforperson"), ("naestfmd", "naestforperson"), ("nfmd", "naestforperson"), ("gaest", "gaest"), ("sekretaer", "sekretaer"), ("suppleant", "suppleant"), ("ledelsesrep", "ledelsesrepraesentant"), ("lederen", "leder"), ("lederne", "leder"), ("ledere", "leder"), ("chefen", "chef"), ("chefer", "chef"),
    ];

    /// <summary>The one name, folded, for a folded word that says an office in any form; another word as it stands.</summary>
    public static string NameOf(string word) =>
        Array.Find(Names, name => word.StartsWith(name.Beginning, StringComparison.Ordinal)) is { Office: { } office } ? office : word;

    /// <summary>Its role in the organisation file; null where it has none.</summary>
    public static Role? RoleOf(string office) => office switch
    {
        "forperson" => Role.Chair,
        "naestforperson" => Role.ViceChair,
        "amr" => Role.Safety,
        "tr" or "ftr" => Role.ShopSteward,
        "sekretaer" or "referent" => Role.Secretary,
        "suppleant" => Role.Substitute,
        "medrepraesentant" => Role.Employees,
        "ledelsesrepraesentant" => Role.Management,
        _ => null,
    };
}
