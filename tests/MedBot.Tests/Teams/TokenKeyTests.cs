using System.Net;

namespace MedBot.Tests.Teams;

/// <summary>What becomes of tokens when the keys change that sign them.</summary>
public sealed class TokenKeyTests : IAsyncLifetime
{
    private readonly TokenBot own = new();

    public Task InitializeAsync() => own.InitializeAsync();

    public Task DisposeAsync() => own.DisposeAsync();

    [Fact]
    public async Task A_key_without_endorsements()
    {
        own.Issuer.Endorsements = null;
        await own.RefusedAsync(HttpStatusCode.Forbidden, own.Token());
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_Teams()
    {
        own.Issuer.Endorsements = ["webchat"];
        await own.RefusedAsync(HttpStatusCode.Forbidden, own.Token());
    }

    [Fact]
    public async Task Keys_are_fetched_again_for_a_new_key_at_most_once_in_five_minutes()
    {
        Assert.Equal(HttpStatusCode.OK, await own.SendAsync(own.Token()));
        own.Issuer.Current = new("key-2");
        Assert.Equal(HttpStatusCode.Forbidden, await own.SendAsync(own.Token()));
        Assert.Equal(1, own.Issuer.Fetches);
        own.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.OK, await own.SendAsync(own.Token()));
        Assert.Equal(HttpStatusCode.OK, await own.SendAsync(own.Token()));
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await own.SendAsync(own.Token(token => token.SigningCredentials = new TokenIssuer.Key("key-3").Credentials)));
        }

        Assert.Equal(2, own.Issuer.Fetches);
    }

    [Fact]
    public async Task A_token_of_a_withdrawn_key_is_refused_though_it_was_let_in_before()
    {
        string token = own.Token();
        Assert.Equal(HttpStatusCode.OK, await own.SendAsync(token));
        own.Issuer.Current = new("key-2");
        own.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.OK, await own.SendAsync(own.Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await own.SendAsync(token));
    }
}
