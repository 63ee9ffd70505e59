package dev.artishow.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param place {@code file:line}, the environment variable, or the file alone when a key is missing
 * @param key the full key, e.g. {@code engine.cache-megabytes}; empty when the file itself is wrong
 * @param message what is wrong, the value, the limit and the remedy; starts with the key
 */
public record Problem(String place, String key, String message) {

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
