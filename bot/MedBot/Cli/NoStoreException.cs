using MedBot.Storage;

namespace MedBot.Cli;

/// <summary>The command is about a store, and where it is said to be there is none. The message is one Danish sentence.</summary>
internal sealed class NoStoreException(StoreAddress address)
    : Exception($"Der er intet lager i {address.File ?? "databasen på den server"}. Er ConnectionStrings__Store skrevet rigtigt?");
