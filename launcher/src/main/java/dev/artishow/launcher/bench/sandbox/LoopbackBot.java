package dev.artishow.launcher.bench.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.launcher.bench.engine.Latencies;
import dev.artishow.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The least that a bot can be, so that a loaded sandbox is measured and not its client: one shard
 * that acknowledges each interaction and uploads a picture into the reply. It sends again what was
 * not answered or answered with a fault of the server.
 */
final class LoopbackBot implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMMANDS =
      "[{\"name\": \"imagine\", \"description\": \"Draw\", \"options\":"
          + " [{\"type\": 3, \"name\": \"prompt\", \"description\": \"What\", \"required\": true}]}]";
  private static final int MAX_TRIES = 5;
  private static final int WORKERS = 16;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String rest;
  private final String identify;
  private final byte[] upload;
  private final Latencies latencies;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sequence = new AtomicInteger();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket gateway;

  /**
   * Logs in.
   *
   * @param upload of every reply
   * @param latencies learns how long each request took
   */
  LoopbackBot(Sandbox discord, Shard shard, byte[] upload, Latencies latencies) {
    this.rest = discord.restUrl();
    this.upload = upload;
    this.latencies = latencies;
    identify =
        """
        {"op": 2, "d": {"token": "%s", "intents": 0, "properties": {}, "shard": [%d, %d]}}
        """
            .formatted(discord.token(), shard.index(), shard.count());
    gateway = http.newWebSocketBuilder().buildAsync(URI.create(discord.gatewayUrl()), this).join();
  }

  /**
   * Registers the command that all shards answer.
   *
   * @throws IOException if it is refused
   */
  static void register(Sandbox discord) throws IOException, InterruptedException {
    String path = "applications/%d/commands".formatted(discord.applicationId());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.restUrl() + path))
            .header("Authorization", "Bot " + discord.token())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(COMMANDS))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("the sandbox answered %d to the commands".formatted(status));
    }
  }

  /** Which of how many shards. */
  record Shard(int index, int count) {}

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
    text.append(part);
    if (isLast) {
      hear(socket, read(text.toString()));
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  private void hear(WebSocket socket, JsonNode event) {
    sequence.accumulateAndGet(event.path("s").asInt(), Math::max);
    if (event.path("op").asInt() == 10) {
      long interval = event.path("d").path("heartbeat_interval").asLong();
      ScheduledFuture<?> unused =
          heart.scheduleAtFixedRate(
              () -> send(socket, "{\"op\": 1, \"d\": %d}".formatted(sequence.get())),
              interval,
              interval,
              TimeUnit.MILLISECONDS);
      send(socket, identify);
    } else if (event.path("t").asText().equals("INTERACTION_CREATE")
        && answered.add(event.path("d").path("id").asText())) {
      workers.execute(() -> answer(event.path("d")));
    }
  }

  /** One at a time, as web sockets want it. */
  private synchronized void send(WebSocket socket, String message) {
    socket.sendText(message, true).join();
  }

  private void answer(JsonNode interaction) {
    String token = interaction.path("token").asText();
    String callback =
        "interactions/%s/%s/callback".formatted(interaction.path("id").asText(), token);
    String reply =
        "webhooks/%s/%s/messages/@original"
            .formatted(interaction.path("application_id").asText(), token);
    request("POST", callback, "application/json", "{\"type\": 5}".getBytes(StandardCharsets.UTF_8));
    request("PATCH", reply, PictureUpload.CONTENT_TYPE, upload);
  }

  private void request(String method, String path, String type, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rest + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      long begin = System.nanoTime();
      try {
        HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
        latencies.add(System.nanoTime() - begin);
        if (answer.statusCode() < 500 && answer.statusCode() != 429) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      } catch (IOException e) {
        latencies.add(System.nanoTime() - begin); // lost on order, and sent again
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    workers.shutdownNow();
    gateway.abort();
  }
}
