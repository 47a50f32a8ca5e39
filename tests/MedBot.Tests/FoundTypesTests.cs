using MedBot.Chat;
using MedBot.Graph;
using MedBot.Page;

namespace MedBot.Tests;

public sealed class FoundTypesTests
{
    [Theory]
    [InlineData(typeof(IChatCommand))]
    [InlineData(typeof(ICardAction))]
    [InlineData(typeof(IFileCommand))]
    [InlineData(typeof(IFileMaker))]
    [InlineData(typeof(IMessageSearch))]
    [InlineData(typeof(IGraphWatcher))]
    [InlineData(typeof(IPageView))]
    public void What_is_found_in_the_programs_file_are_all_classes_that_implement_the_contract(Type contract) => Assert.Equal(
        contract.Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && contract.IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal),
        FoundTypes.Implementing(contract).Select(found => found.Type));

    [Fact]
    public void A_class_of_two_contracts_is_found_under_both() =>
        Assert.Contains(FoundTypes.Implementing(typeof(ICardAction), typeof(IFileCommand), typeof(IFileMaker), typeof(IChatCommand)).GroupBy(found => found.Type), type => type.Count() > 1);
}
