package dev.artishow.engine.cache;

/**
 * What a cache has done since it was made.
 *
 * @param hits requests answered with a picture that another request paid for
 * @param misses requests that had to be drawn
 * @param loads misses that ended with a picture to keep
 * @param loadSeconds how long these took, all together
 * @param evictions pictures dropped for want of room
 * @param pictures kept now
 * @param bytes these take
 * @param savedWattHours what drawing the hits again would have taken
 */
public record CacheStats(
    long hits,
    long misses,
    long loads,
    double loadSeconds,
    long evictions,
    long pictures,
    long bytes,
    double savedWattHours) {}
