namespace MedBot.Domain.Proposals;

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>Kladde.</summary>
    Draft,

    /// <summary>Sendt; no representative could be named yet.</summary>
    Sent,

    /// <summary>Hos medarbejderrepræsentanten.</summary>
    WithRepresentative,

    /// <summary>Givet tilbage til afsenderen.</summary>
    GivenBack,

    /// <summary>Givet videre.</summary>
    PassedOn,

    /// <summary>Hos lederne.</summary>
    WithLeaders,

    /// <summary>Samlet.</summary>
    Collected,

    /// <summary>I kataloget.</summary>
    InCatalogue,

    /// <summary>Ikke forfulgt.</summary>
    NotPursued,

    /// <summary>Slået sammen med et andet.</summary>
    Merged,

    /// <summary>Delt i flere.</summary>
    Split,

    /// <summary>Vedtaget.</summary>
    Adopted,

    /// <summary>Ikke vedtaget.</summary>
    NotAdopted,

    /// <summary>Gennemført.</summary>
    CarriedOut,

    /// <summary>Trukket tilbage.</summary>
    Withdrawn,
}

/// <summary>What came of an attempt to take a step.</summary>
public enum StepResult
{
    Done,

    /// <summary>The same press arrived before: nothing more was done.</summary>
    Already,

    /// <summary>The proposal has moved on since the card was drawn: look at it again.</summary>
    Stale,

    /// <summary>The proposal is not at a place from which the step can be taken.</summary>
    NotNow,

    /// <summary>The step is another person's to take.</summary>
    NotYours,

    /// <summary>Dismissals may follow, and the staff lawyers' field is empty.</summary>
    LawyersMissing,

    /// <summary>Nobody is named who carries it out.</summary>
    ResponsibleMissing,
}
