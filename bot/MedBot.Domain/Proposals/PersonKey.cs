namespace MedBot.Domain.Proposals;

/// <summary>Stands for a person in what is kept of proposals, so that forgetting the person's name leaves every history whole.</summary>
public readonly record struct PersonKey(Guid Value);
