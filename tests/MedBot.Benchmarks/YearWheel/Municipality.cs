namespace MedBot.Benchmarks.YearWheel;

/// <summary>How large a made-up municipality is, and how little freedom its planner has.</summary>
internal sealed record Municipality
{
    public int Committees { get; init; } = 60;
    public int People { get; init; } = 700;
    public int Rooms { get; init; } = 12;
    public int MeetingsEach { get; init; } = 5;
    public int MembersLeast { get; init; } = 6;
    public int MembersMost { get; init; } = 14;

    /// <summary>Days on either side of the hidden day, at most.</summary>
    public int Window { get; init; } = 14;

    /// <summary>The target lies at most so many days from the hidden day.</summary>
    public int TargetOff { get; init; } = 2;

    /// <summary>How much of a chair's working time is taken.</summary>
    public double ChairBusy { get; init; } = 0.3;

    public double MemberBusy { get; init; } = 0.12;
    public double RoomBusy { get; init; } = 0.05;

    /// <summary>How many of each committee's members are people that sit in many.</summary>
    public int KeyMembers { get; init; } = 1;

    public int KeyPeople { get; init; } = 20;

    /// <summary>Days of play in the order between a committee's meetings; below 0 there is no order.</summary>
    public int OrderPlay { get; init; } = 10;

    /// <summary>How many extra orders there are between meetings of different committees, for each meeting.</summary>
    public double CrossOrders { get; init; } = 0.2;

    /// <summary>The hidden meetings follow each other without gaps.</summary>
    public bool Packed { get; init; }

    public double FixedShare { get; init; } = 0.02;

    /// <summary>First day and length of the time of the year that is used.</summary>
    public (DateOnly From, int Days) Season { get; init; } = (new(2027, 1, 11), 340);

    /// <summary>So many meetings that no plan can hold, for one reason or another.</summary>
    public int Impossible { get; init; }

    public static IReadOnlyDictionary<string, Municipality> Families { get; } = new Dictionary<string, Municipality>
    {
        ["sixty"] = new(),
        ["large"] = new() { Committees = 500, People = 6000, Rooms = 60, KeyPeople = 150 },
        ["tight"] = new()
        {
            Committees = 100,
            People = 300,
            Rooms = 2,
            MeetingsEach = 1,
            Window = 20,
            TargetOff = 15,
            ChairBusy = 0.2,
            KeyPeople = 4,
            KeyMembers = 2,
            OrderPlay = 1,
            CrossOrders = 3,
            RoomBusy = 0.98,
            Packed = true,
            Season = (new(2027, 1, 11), 50),
        },
        ["jigsaw"] = new()
        {
            Committees = 25,
            People = 150,
            Rooms = 2,
            MeetingsEach = 4,
            Window = 10,
            TargetOff = 8,
            KeyPeople = 6,
            KeyMembers = 2,
            OrderPlay = -1,
            RoomBusy = 0.98,
            Packed = true,
            Season = (new(2027, 1, 11), 40),
        },
        ["chains"] = new()
        {
            Committees = 10,
            People = 300,
            Rooms = 1,
            MeetingsEach = 12,
            Window = 15,
            TargetOff = 10,
            ChairBusy = 0.2,
            KeyPeople = 4,
            OrderPlay = 2,
            CrossOrders = 2,
            RoomBusy = 1,
            Packed = true,
            Season = (new(2027, 1, 11), 60),
        },
        ["impossible"] = new() { Committees = 30, People = 300, Rooms = 6, Impossible = 12 },
    };
}
