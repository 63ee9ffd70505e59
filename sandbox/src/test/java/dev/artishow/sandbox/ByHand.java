package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Sends requests without a Discord library, which would refuse to send some of them. */
final class ByHand {
  private final Sandbox discord;
  private final HttpClient http = HttpClient.newHttpClient();

  /** An answer; the body is missing if it was empty. */
  record Answered(int status, JsonNode json, HttpResponse<byte[]> raw) {
    int code() {
      return json.path("code").asInt();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** The first fault of a field, whose parts are joined by slashes. */
    String fault(String field) {
      return json.at("/errors/" + field + "/_errors/0/code").asText();
    }
  }

  ByHand(Sandbox discord) {
    this.discord = discord;
  }

  Answered send(String method, String path, String body) throws Exception {
    return send(method, path, body, Optional.of("Bot " + discord.token()));
  }

  Answered send(String method, String path, String body, Optional<String> authorization)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(discord.restUrl() + path.substring(1)))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return answered(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  Answered fetch(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    HttpResponse<byte[]> raw = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Answered(raw.statusCode(), MissingNode.getInstance(), raw);
  }

  private static Answered answered(HttpResponse<byte[]> raw) throws IOException {
    JsonNode json = raw.body().length == 0 ? MissingNode.getInstance() : Json.read(raw.body());
    return new Answered(raw.statusCode(), json, raw);
  }
}
