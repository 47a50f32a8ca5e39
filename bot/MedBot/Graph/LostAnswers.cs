namespace MedBot.Graph;

/// <summary>Asks anew where an answer was lost or cut off on its way. Only what reads is asked twice; what writes may have been done, and its caller finds out.</summary>
internal sealed class LostAnswers(TimeProvider clock) : DelegatingHandler
{
    private const int Tries = 4;
    private const string ReadingCall = "/getSchedule";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!Reads(request))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException && attempt < Tries)
            {
                response?.Dispose();
                await Task.Delay(Pause * attempt, clock, cancellationToken);
            }
        }
    }

    private static bool Reads(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.RequestUri?.AbsolutePath.EndsWith(ReadingCall, StringComparison.OrdinalIgnoreCase) == true;
}
