using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

/// <summary>A wheel of four forums, and the organisation that it is for.</summary>
internal static class Wheels
{
    public const string Text = """
        # Årshjul

        | År |
        | --- |
        | 2027 |

        # Lukket

        | Fra | Til | Navn |
        | --- | --- | --- |
        | 15.2.2027 | 19.2.2027 | Vinterferie |

        # Lokaler

        | Id | Navn | Pladser |
        | --- | --- | --- |
        | stor | Den store sal \| nord | 30 |
        | lille | Mødelokale 1 | 8 |

        # Udvalg

        | Udvalg | Møder | Hvornår | Minutter | Ugedage | Fra | Til | Lokaler | Skal med |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | Chefforum | 12 | uge 2-50 | 120 | tirsdag, onsdag, torsdag | 08.30 | 15.00 | stor |  |
        | KommuneMED | 2 | februar, september | 150 | onsdag | 09.00 | 15.30 | stor |  |
        | AfdelingsMED | 2 | uge 10, 40 | 90 | mandag, onsdag | 08.30 | 15.30 | alle |  |

        # Rækkefølge

        | Forum | Mindst dage | Højst dage | Før eller efter | Møder i |
        | --- | --- | --- | --- | --- |
        | Chefforum | 3 | 28 | før | KommuneMED |
        | AfdelingsMED | 0 | 28 | efter | KommuneMED |

        # Temaer

        | Tema | Udvalg | Hvor tit | Sidst drøftet | Aftalt i | Punkter |
        | --- | --- | --- | --- | --- | --- |
        | Årlig drøftelse | KommuneMED | hvert år | 24.9.2026 | Referat | Året, der gik; Mål; Form; Viden; Uddannelse; Samarbejde |
        | Strategi | KommuneMED | hvert 2. år |  |  |  |
        | Fravær | AfdelingsMED | hvert møde |  |  |  |
        | Sikkerhed | AfdelingsMED | 2 gange om året | 25.9.2026 |  |  |

        # Milepæle

        | Hvad | Hvornår | Udvalg |
        | --- | --- | --- |
        | Budgetseminar | 18.8.2027 |  |
        | Katalog | 7 dage før Budgetseminar | KommuneMED |
        | Trivselsmåling følges op | august-september | AfdelingsMED |
        | Høring | 1.9.2027-15.9.2027 |  |


        """;

    public static Wheel Wheel => Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Text)).Value;

    public static Domain.Organisation.Organisation Organisation => new()
    {
        Municipality = "Prøvekommune",
        People = [new() { Id = "kommunemed-3", Name = "Ulla Økonomi" }, new() { Id = "former", Name = "Fritz Fortid" }],
        Committees =
        [
            Committee("chefforum", "Chefforum", 0, 5), Committee("kommunemed", "KommuneMED", 1, 9),
            Committee("afd-a", "AfdelingsMED A", 2, 6), Committee("afd-b", "AfdelingsMED B", 2, 6),
        ],
    };

    public static PlanningProblem Problem => Assert.IsType<Reading<PlanningProblem>.Read>(WheelProblem.Of(Wheel, Organisation, [])).Value;

    private static Committee Committee(string id, string name, int level, int members) => new()
    {
        Id = id,
        Name = name,
        Level = level,
        Members =
        [
            .. Enumerable.Range(0, members).Select(number => new Member { Person = $"{id}-{number}", Roles = [number == 0 ? Role.Chair : Role.Employees] }),
            new() { Person = "substitute", Roles = [Role.Substitute] },
            new() { Person = "former", Roles = [Role.Employees], To = new(2026, 6, 30) },
        ],
    };
}
