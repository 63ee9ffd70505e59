package dev.artishow.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Buckets of requests, one per route and its leading id, as Discord has them. Without a limit set
 * they are generous and never run dry. Guarded by the world's lock.
 */
public final class RateLimits {
  private static final Limit GENEROUS = new Limit(1000, Duration.ofSeconds(1));

  private record Limit(int requests, Duration window) {}

  /**
   * How a bucket stands after a request.
   *
   * @param dry whether this request was one too many
   */
  record Standing(String bucket, int limit, int remaining, Duration resetAfter, boolean dry) {}

  private static final class Bucket {
    private final Instant resetAt;
    private int used;

    Bucket(Instant resetAt) {
      this.resetAt = resetAt;
    }
  }

  private final Map<String, Limit> limits = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();

  /**
   * Lets {@code requests} through per {@code window} of the sandbox's clock.
   *
   * @param route method and path, such as {@code POST /channels/{channel_id}/messages}
   */
  public void limit(String route, int requests, Duration window) {
    limits.put(route, new Limit(requests, window));
    buckets.keySet().removeIf(key -> key.startsWith(route));
  }

  Standing count(Request request, Instant now) {
    String route = request.method() + " " + request.route();
    String name = Integer.toHexString(route.hashCode());
    Limit limit = Optional.ofNullable(limits.get(route)).orElse(GENEROUS);
    if (limit.equals(GENEROUS)) {
      return new Standing(name, limit.requests(), limit.requests() - 1, limit.window(), false);
    }
    Bucket bucket =
        buckets.compute(
            route + " " + majorId(request),
            (key, old) ->
                old == null || !now.isBefore(old.resetAt)
                    ? new Bucket(now.plus(limit.window()))
                    : old);
    bucket.used++;
    return new Standing(
        name,
        limit.requests(),
        Math.max(0, limit.requests() - bucket.used),
        Duration.between(now, bucket.resetAt),
        bucket.used > limit.requests());
  }

  private static String majorId(Request request) {
    Map<String, String> variables = request.variables();
    return variables.getOrDefault("channel_id", "")
        + variables.getOrDefault("guild_id", "")
        + variables.getOrDefault("webhook_token", "");
  }
}
