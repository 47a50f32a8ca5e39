using System.Globalization;
using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Opens a round, and lets the channels of its departments know.</summary>
internal sealed class OpenRound(ChangeProposals changes, RoundOpeners openers, RoundPosts posts, TimeProvider clock) : ICardAction
{
    public string Verb => RoundFormCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        RoundFormCard.Submitted form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.RoundFormCardSubmitted)!;
        IReadOnlyList<Choice> departments = openers.DepartmentsOf(press.Asker, today);
        if (departments.All(department => department.Value != form.Department))
        {
            return new CardActionAnswer.Message("En budgetrunde åbnes af en forperson, en leder eller HR.");
        }

        if (Read(form, today, out IReadOnlyList<FormMistake> mistakes) is not { } round)
        {
            return ActOnProposal.Show(RoundFormCard.For(form, departments, mistakes), press.Place);
        }

        return await changes.RunAsync<CardActionAnswer>(async db =>
        {
            if (!await db.Set<ProposalRound>().AnyAsync(known => known.Key == form.Form, cancellationToken))
            {
                ProposalRound opened = round(await ProposalPeople.KeyOfAsync(db, press.Asker.Person!, cancellationToken));
                db.Add(opened);
                db.Add(Deed.Of(DeedKind.RoundOpened, opened.Name, press.Asker, clock.GetUtcNow()));

                // The post's button carries the round's number, which the store gives.
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                posts.Queue(db, opened, "opened", RoundCard.Opened, today, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return new CardActionAnswer.Message($"{form.Name} er åbnet. Afdelingernes kanaler får besked nu.");
        }, cancellationToken);
    }

    private static Func<PersonKey, ProposalRound>? Read(RoundFormCard.Submitted form, DateOnly today, out IReadOnlyList<FormMistake> mistakes)
    {
        List<FormMistake> wrong = [];
        if (form.Name?.Trim() is not { Length: > 0 and <= 80 })
        {
            wrong.Add(new("name", "Giv runden et kort navn, fx Budget 2027.", Stops: true));
        }

        if (Year(form.FirstYear) is not { } first || Year(form.LastYear) is not { } last || last < first || last > first + 9)
        {
            wrong.Add(new("lastYear", "Skriv første og sidste år, fx 2027 og 2030.", Stops: true));
            (first, last) = (today.Year, today.Year);
        }

        if (!DateOnly.TryParseExact(form.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly lastDay) || lastDay < today)
        {
            wrong.Add(new("lastDay", "Vælg den sidste dag, fra i dag og frem.", Stops: true));
        }

        IReadOnlyList<YearTarget> targets = TypedTargets.Read(form.Target ?? "", form.Source?.Trim() ?? "", first, last, out var unclear);
        if (unclear is not null)
        {
            wrong.Add(new("target", unclear, Stops: true));
        }

        mistakes = wrong;
        return wrong.Count > 0 ? null : by => new()
        {
            Key = form.Form,
            Name = form.Name!.Trim(),
            FirstYear = first,
            LastYear = last,
            Targets = targets,
            Departments = form.Department == RoundOpeners.All ? [] : [form.Department!],
            FirstDay = today,
            LastDay = lastDay,
            OpenedBy = by,
        };
    }

    private static int? Year(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2200 ? year : null;
}
