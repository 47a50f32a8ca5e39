namespace MedBot.Documents;

/// <summary>A file that can't be read as what it is; the message is the Danish sentence for the one who sent it.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string sentence)
        : base(sentence)
    {
    }

    public UnreadableFileException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}
