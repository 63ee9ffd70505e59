package dev.artishow.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalLimitTest {
  private long nanos;
  private final GlobalLimit limit = new GlobalLimit(() -> nanos);

  private static Request request(String route) {
    return new Request(
        "POST", route, route, Map.of(), Map.of(), MissingNode.getInstance(), List.of());
  }

  private void send(int count, String route) {
    for (int i = 0; i < count; i++) {
      assertThat(limit.count(request(route))).isEmpty();
    }
  }

  @Test
  void count_beyondFiftyInASecond_tellsHowLongToWait() {
    send(50, "/channels/{channel_id}/messages");
    nanos = Duration.ofMillis(400).toNanos();

    assertThat(limit.count(request("/users/@me"))).contains(Duration.ofMillis(600));
    nanos = Duration.ofSeconds(1).toNanos();
    assertThat(limit.count(request("/users/@me"))).isEmpty();
  }

  @Test
  void count_ofAnswersToInteractions_isFree() {
    send(50, "/channels/{channel_id}/messages");

    send(100, "/interactions/{interaction_id}/{interaction_token}/callback");
    send(100, "/webhooks/{webhook_id}/{webhook_token}");
  }
}
