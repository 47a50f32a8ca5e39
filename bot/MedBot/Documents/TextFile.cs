using System.Text;

namespace MedBot.Documents;

/// <summary>The text of a text file: UTF-8, or Windows-1252 where it is not.</summary>
internal static class TextFile
{
    private const int LongestText = 10_000_000;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0) || Control(content) * 20 > content.Length)
        {
            throw new UnreadableFileException("Filen er ikke tekst, Markdown, PDF eller Word.");
        }
        if (content.Length > LongestText)
        {
            throw new UnreadableFileException("Filen er for stor: en dagsorden eller et referat fylder højst 10 MB som tekst.");
        }
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException) when (!HoldsUtf8Letter(content))
        {
            return Windows1252.GetString(content);
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableFileException("Filens tegn er i stykker: den er skrevet som UTF-8, men ikke alle bogstaver kan læses.", broken);
        }
    }

    // The two bytes of ø, å, é and their like: nobody writes them as the two letters they are in Windows-1252.
    private static bool HoldsUtf8Letter(ReadOnlySpan<byte> content)
    {
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] == 0xC3 && content[i + 1] is >= 0x80 and <= 0xBF)
            {
                return true;
            }
        }
        return false;
    }

    private static int Control(ReadOnlySpan<byte> content)
    {
        var count = 0;
        foreach (var one in content)
        {
            count += one < 0x20 && one is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f') ? 1 : 0;
        }
        return count;
    }
}
