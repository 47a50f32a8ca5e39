namespace MedBot.Cards.Privacy;

/// <summary>The names of what is stored on people, and why some of it stays.</summary>
public static class PersonalDataText
{
    public const string Organisation = "Dit navn, din enhed og dine hverv i kommunens organisationsfil";
    public const string OrganisationStays = "Filen er kommunens egen og siger, hvem der sidder hvor. HR retter den, når du fratræder eller skifter hverv.";

    public const string OrganisationSent = "Organisationsfiler, du har sendt ind eller godkendt";

    public const string Papers = "Dagsordener og referater, hvor dit navn står";
    public const string PapersStay = "De er kommunens dokumenter. Fejl i dem rettes af udvalgets sekretær.";

    public const string PapersSent = "Dagsordener og referater, du har sendt ind";
    public const string PapersHandled = "Hvad du har gjort med dagsordener, referater og kanaler";

    public const string Approvals = "Referater, du har godkendt";
    public const string ApprovalsStay = "Hvem der har godkendt et referat, hører til referatet.";

    public const string Bookings = "Kommende møder, som du er inviteret til i Outlook";
    public const string BookingsStay = "Du er inviteret som medlem. Det følger organisationsfilen.";
    public const string BookingsHeld = "Holdte møder, som du var inviteret til i Outlook";
    public const string PlansAsked = "Årshjul, som du venter på en plan for";
    public const string BusyTimes = "Tider, hvor du var optaget, da et år blev planlagt";

    public const string Absences = "Afbud og suppleantinvitationer til holdte møder";
    public const string AbsencesAhead = "Afbud og suppleantinvitationer til kommende møder";
    public const string AbsencesAheadStay = "Udvalget regner med svaret. Det slettes, når mødet er holdt, og tiden er gået.";
    public const string Contributions = "Forslag til punkter og spørgsmål før møder";
    public const string ContributionsGo = "Sekretæren og forpersonen får at se, at dine forslag og spørgsmål ikke findes længere. Hvad de ellers har skrevet ned, kan jeg ikke slette.";
    public const string ContributionsDecided = "Forslag og spørgsmål, du har svaret på";
    public const string NoReminders = "At du ikke vil have påmindelser";

    public const string Follows = "Emner og udvalg, du følger";
    public const string Messages = "Beskeder til dig eller om dig";
    public const string Chats = "Adressen på vores chat";

    public const string Deeds = "Hvad du har gjort som HR, sekretær eller forperson";
}
