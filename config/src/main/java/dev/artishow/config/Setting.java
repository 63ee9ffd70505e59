package dev.artishow.config;

/**
 * One effective value, for people to look at.
 *
 * @param key the full key
 * @param value as it was bound; a secret shows only whether it is there
 * @param place {@code file:line} or the environment variable it came from
 */
public record Setting(String key, String value, String place) {}
