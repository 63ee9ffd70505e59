package dev.artishow.sandbox.http;

import dev.artishow.sandbox.wire.Json;
import io.javalin.http.Context;
import java.time.Duration;

/** The answer to one request too many. */
final class Limited {
  private Limited() {}

  /**
   * Answers 429.
   *
   * @param global whether all routes are meant
   */
  static Answer answer(Context context, Duration retryAfter, boolean global) {
    double seconds = retryAfter.toMillis() / 1000.0;
    context.header("Retry-After", Long.toString((long) Math.ceil(seconds)));
    context.header("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      context.header("X-RateLimit-Global", "true");
    }
    // without it clients take the answer for one of a proxy that blocks all routes
    context.header("Via", "1.1 sandbox");
    return new Answer(
        429,
        Json.object()
            .put("message", "You are being rate limited.")
            .put("retry_after", seconds)
            .put("global", global));
  }
}
