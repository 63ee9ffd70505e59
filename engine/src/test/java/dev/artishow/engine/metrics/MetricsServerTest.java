package dev.artishow.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsServerTest {
  private final AtomicBoolean drawing = new AtomicBoolean(true);
  private MetricsServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        MetricsServer.open(
            0,
            () -> "artishow_queue_length 3.0\n",
            Health.of(),
            Health.of().and("engine", drawing::get).and("discord", () -> true));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    var uri = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void metrics_areInThePrometheusTextFormat() throws Exception {
    var answer = send("GET", "/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(answer.body()).isEqualTo("artishow_queue_length 3.0\n");
  }

  @Test
  void ready_followsItsConditions() throws Exception {
    assertThat(send("GET", "/health/ready").statusCode()).isEqualTo(200);
    drawing.set(false);
    var answer = send("GET", "/health/ready");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("engine: no\ndiscord: yes\n");
    assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void otherRequests_areRefused() throws Exception {
    assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
    assertThat(send("GET", "/metrics/more").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/").statusCode()).isEqualTo(404);
    var head = send("HEAD", "/metrics");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void open_portTaken_saysWhatToSet() {
    assertThatThrownBy(() -> MetricsServer.open(server.port(), () -> "", Health.of(), Health.of()))
        .hasMessageContaining("is taken; set engine.metrics.port");
  }
}
