namespace MedBot;

/// <summary>A setting is missing or wrong, so MedBot doesn't start. The message is one English sentence for the log.</summary>
internal sealed class StartRefusedException(string sentence) : Exception(sentence);
