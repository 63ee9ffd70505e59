package dev.artishow.bot.discord;

import java.net.URI;
import java.util.Set;

/**
 * A Discord other than Discord's own, such as the sandbox.
 *
 * @param rest where the REST API begins, e.g. {@code http://127.0.0.1:8095/api/v10/}
 * @param gateway where the gateway listens, e.g. {@code ws://127.0.0.1:8095/}
 */
public record DiscordEndpoint(String rest, String gateway) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public DiscordEndpoint {
    require("rest", rest, "http");
    require("gateway", gateway, "ws");
  }

  /** The bot's token travels to that address: in the clear only within this machine. */
  private static void require(String name, String url, String scheme) {
    URI uri = URI.create(url);
    boolean secure = (scheme + "s").equals(uri.getScheme());
    boolean local =
        scheme.equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
    if (!(secure || local) || !url.endsWith("/")) {
      throw new IllegalArgumentException(
          "%s must start with %ss:// (or %s:// on this machine: 127.0.0.1) and end with /, was %s"
              .formatted(name, scheme, scheme, url));
    }
  }
}
