namespace MedBot.Meetings.Search;

/// <summary>The number of an item in the full-text index: it tells the meeting's day, the document and the item, and newer ones are higher.</summary>
/// <param name="Item">Place in the document, from 1; 0 is the document's head.</param>
internal readonly record struct SearchRow(DateOnly Date, long Document, int Item)
{
    /// <summary>Items beyond these of one document are not found by search.</summary>
    public const int MostItems = (1 << ItemBits) - 1;

    private const int ItemBits = 9;
    private const int DocumentBits = 32;

    public long Number => ((long)Date.DayNumber << (DocumentBits + ItemBits)) | (Document << ItemBits) | (long)Item;

    public static SearchRow Of(long number) =>
        new(DateOnly.FromDayNumber((int)(number >> (DocumentBits + ItemBits))), (number >> ItemBits) & ((1L << DocumentBits) - 1), (int)(number & MostItems));
}
