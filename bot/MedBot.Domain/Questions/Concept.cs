namespace MedBot.Domain.Questions;

/// <summary>How near a word of a text comes to the word asked for.</summary>
internal static class Strength
{
    public const double Root = 0.9;
    public const double Synonym = 0.85;
    public const double Slip = 0.85;
    public const double Compound = 0.75;
    public const double Parts = 0.8;
    public const double End = 0.65;
    public const double Beginning = 0.5;

    /// <summary>Of a synonym's, where the documents know the word itself: they may say it both ways.</summary>
    public const double Otherwise = 0.75;

    /// <summary>The parts of a compound, one here and the other elsewhere in the item.</summary>
    public const double Apart = 0.85;
}

/// <summary>A word that a question asks about, with all that it can be called in the documents.</summary>
/// <param name="Word">As typed, folded.</param>
/// <param name="Alternatives">None where the documents do not know the word in any form.</param>
/// <param name="Weight">How much it tells.</param>
public sealed record Concept(string Word, string Stem, bool Name, IReadOnlyList<Alternative> Alternatives, double Weight)
{
    public bool Known => Alternatives.Count > 0;

    public bool IsYear => Word.Length == 4 && Word.All(char.IsAsciiDigit);

    /// <summary>Found by nothing but its likeness to another word.</summary>
    public bool Misspelt { get; init; }

    /// <summary>Met by no more than the end of the compound, or not at all: what is found may be another thing.</summary>
    public bool Guessed { get; init; }

    /// <summary>No document speaks of just this.</summary>
    public bool Unmet => Guessed || !Known;

    /// <summary>How much meeting it tells: half where no document knows it, as another word may say the same.</summary>
    public double MetWeight => Known && !Wide ? Weight : Weight / 2;

    /// <summary>Named as a thing (behind a preposition or an article): an answer that knows nothing of it answers something else.</summary>
    public bool Anchored { get; init; }

    /// <summary>Says where: a figure of another place is none of this one.</summary>
    public bool Place { get; init; }

    /// <summary>Met by nothing but what may mean the same in everyday speech: where that does not stand, the documents do not know the word.</summary>
    public bool Wide { get; init; }

    /// <summary>A word that tells little: what answers the rest may say it otherwise.</summary>
    public bool Common { get; init; }

    /// <summary>Said beside the question: what answers it need not speak of each such word, though of some.</summary>
    public bool Aside { get; init; }

    /// <summary>What it is looked for by in the store: where the documents know the word itself, not by what may mean the same in everyday speech, which is hundreds of items more.</summary>
    public IReadOnlyList<Alternative> Searched => Alternatives.Where(alternative => alternative.Strength > Strength.Otherwise * Strength.Synonym).ToArray() is { Length: > 0 } surely ? surely : Alternatives;

    /// <summary>Whether all of it, or all of one of the things it can be called, is among the stems.</summary>
    /// <param name="strength">How near the other thing must come, 0 to 1.</param>
    public bool StandsIn(IReadOnlySet<string> stems, double strength = 0) => Alternatives.Any(alternative => alternative.Strength >= strength && alternative.StandsIn(stems));

    /// <summary>How near a text comes to it, from 0 to 1; parts of a compound may stand apart in what is around the text.</summary>
    internal double Match(HashSet<string> unit, HashSet<string> whole)
    {
        var match = 0.0;
        foreach (var alternative in Alternatives)
        {
            var here = alternative.StandsIn(unit) ? alternative.Strength
                : !alternative.Together && alternative.Stems.Count > 1 && alternative.Stems.Any(unit.Contains) && alternative.StandsIn(whole) ? Strength.Apart * alternative.Strength
                : 0;
            match = Math.Max(match, here);
        }

        return match;
    }

    /// <summary>"Nattevagterne" are the row "Nat", "ældreområdet" is the row "Ældre og omsorg".</summary>
    internal bool NamesRow(HashSet<string> label) => Alternatives.Any(alternative => alternative is { Stems: [var first, var last], Together: false } && label.Contains(first) && (label.Count == 1 || Vocabulary.IsWorkplace(last))) || (Vocabulary.FieldOf(Stem) is { } field && label.Contains(field));

    /// <summary>Whether a part of it is among the stems.</summary>
    public bool Touches(IReadOnlySet<string> stems) => Alternatives.Any(alternative => alternative.Stems.Any(stems.Contains));
}

/// <summary>Stems that stand for a word when all of them are there.</summary>
public sealed record Alternative(IReadOnlyList<string> Stems, double Strength)
{
    /// <summary>The stems stand side by side, and not merely in the same item.</summary>
    public bool Together { get; init; }

    public bool StandsIn(IReadOnlySet<string> stems)
    {
        foreach (var stem in Stems)
        {
            if (!stems.Contains(stem))
            {
                return false;
            }
        }

        return true;
    }
}
