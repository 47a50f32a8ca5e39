using System.Text.Json;

namespace MedBot.Cards.Model;

/// <summary>Parts elements into pages, so that every text can be read and no card is too big.</summary>
internal static class CardPages
{
    /// <summary>About what a person reads at one go, in bytes of JSON.</summary>
    private const int PageBytes = 9_000;

    /// <summary>One page at least.</summary>
    public static IReadOnlyList<IReadOnlyList<CardElement>> Of(IEnumerable<CardElement> elements)
    {
        List<List<CardElement>> pages = [[]];
        int size = 0;
        foreach (CardElement element in elements)
        {
            int bytes = JsonSerializer.SerializeToUtf8Bytes(element, CardJson.Default.CardElement).Length;
            if (size > 0 && size + bytes > PageBytes)
            {
                pages.Add([]);
                size = 0;
            }

            pages[^1].Add(element);
            size += bytes;
        }

        return pages;
    }
}
