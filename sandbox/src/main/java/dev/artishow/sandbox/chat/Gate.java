package dev.artishow.sandbox.chat;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other pages and programs of the machine out: what is not a file of the page needs a token,
 * which stands in the fragment of the page's address and so is never sent with it; and the host
 * must be loopback by name, against names that are pointed at it.
 */
final class Gate {
  private static final int TOKEN_BYTES = 24;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String token;
  private final Set<String> hosts;

  Gate(int port, SecureRandom random) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  String token() {
    return token;
  }

  /** Whether the request was made to this machine by its own name. */
  boolean isMeant(Context context) {
    return hosts.contains(Optional.ofNullable(context.header("Host")).orElse(""));
  }

  /** Whether the request shows the token. */
  boolean admits(Context context) {
    String shown = Optional.ofNullable(context.header("Authorization")).orElse("");
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  /** What browsers are told of every answer. */
  static void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  }
}
