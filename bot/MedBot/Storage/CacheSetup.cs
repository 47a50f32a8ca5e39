namespace MedBot.Storage;

internal static class CacheSetup
{
    /// <summary>What may be lost, the last questions of a chat: in memory; built with <c>-p:Redis=true</c>, in the Redis of <c>ConnectionStrings__Cache</c>, for several instances.</summary>
    public static IServiceCollection AddCache(this IServiceCollection services)
    {
#if REDIS
        services.AddStackExchangeRedisCache(_ => { }).AddOptions<Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions>().Configure<IConfiguration>((redis, configuration) => redis.Configuration = configuration.GetConnectionString("Cache"));
#endif
        return services.AddDistributedMemoryCache();
    }
}
