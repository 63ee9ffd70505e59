package dev.artishow.engine.cache;

/**
 * What a cache has done since it was made.
 *
 * @param hits requests answered with a picture that another request paid for
 * @param misses requests that had to be drawn
 * @param evictions pictures dropped for want of room
 * @param savedWattHours what drawing the hits again would have taken
 */
public record CacheStats(long hits, long misses, long evictions, double savedWattHours) {}
