using MedBot.Organisation;
using MedBot.Teams;

namespace MedBot.Page;

/// <summary>Without credentials, in Development, on this machine: the page asks which person you are, and sends the choice along.</summary>
internal sealed class DemoSignIn(ICallerCheck callers, OrganisationDirectory organisation) : IPageSignIn
{
    /// <summary>Id of the person. A page of another origin cannot send it.</summary>
    public const string Header = "X-MedBot-Person";

    public async ValueTask<Visitor?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await callers.IdentifyAsync(request, cancellationToken) is not null
        && request.Headers[Header] is [{ } chosen]
        && organisation.Current.PersonById(Uri.UnescapeDataString(chosen)) is { } person
            ? new(person.Name, person.AadObjectId)
            : null;

    /// <summary>Those who can be chosen.</summary>
    public async Task<IResult> PeopleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await callers.IdentifyAsync(request, cancellationToken) is null
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.Json(organisation.Current.People.Select(person => new { person.Id, person.Name, person.Title }));
}
