package dev.artishow.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatServerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox discord;
  private ChatServer chat;
  private SandboxMember ada;
  private URI page;

  @BeforeEach
  void open() {
    discord = Sandbox.start(SandboxOptions.defaults());
    ada = discord.guild("Atelier").member("Ada");
    chat = ChatServer.open(discord.seats(), discord, 0);
    page = URI.create(chat.url());
  }

  @AfterEach
  void close() {
    chat.close();
    discord.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(page.resolve(path))
        .header("Authorization", "Bearer " + page.getFragment());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode act(String body) throws Exception {
    String whole =
        "{\"person\": \"%d\", \"channel\": \"%d\", %s}"
            .formatted(ada.id(), discord.guild("Atelier").channel().id(), body);
    HttpResponse<String> answer =
        send(request("/api/acts").POST(HttpRequest.BodyPublishers.ofString(whole)));
    return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void page_needsNoToken_andForbidsWhatIsNotItsOwn() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(page.resolve("/")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("http://", "https://", "style=", "onclick=");
  }

  @Test
  void files_outsideThePage_areNotServed() throws Exception {
    assertThat(send(HttpRequest.newBuilder(page.resolve("/package-info.class"))).statusCode())
        .isEqualTo(404);
    assertThat(
            send(HttpRequest.newBuilder(page.resolve("/..%2fconsole%2flines.properties")))
                .statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void api_withoutTheToken_isClosed() throws Exception {
    for (String path : new String[] {"/api/people", "/api/faults", "/api/feed?person=1"}) {
      assertThat(send(HttpRequest.newBuilder(page.resolve(path))).statusCode()).isEqualTo(401);
    }
    assertThat(
            send(HttpRequest.newBuilder(page.resolve("/api/people"))
                    .header("Authorization", "Bearer wrong"))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void host_thatIsNotLoopback_isTurnedAway() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET /api/people HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                      + "Authorization: Bearer "
                      + page.getFragment()
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      assertThat(new BufferedReader(in).readLine()).contains("421");
    }
  }

  @Test
  void say_isSeenByAll_andShownInTheFeed() throws Exception {
    assertThat(act("\"do\": \"say\", \"text\": \"good <b>morning</b>\"").path("answer").asText())
        .isEqualTo("done");

    discord.guild("Atelier").channel().expectsMessage("good <b>morning</b>");
    JsonNode news = firstNews();
    assertThat(news.path("messages").path(0).path("content").asText())
        .isEqualTo("good <b>morning</b>");
    assertThat(news.path("channels").findValuesAsText("name")).contains("general");
  }

  private JsonNode firstNews() throws IOException, InterruptedException {
    HttpResponse<java.io.InputStream> answer =
        http.send(
            request("/api/feed?person=" + ada.id()).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (var in =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String line = Optional.ofNullable(in.readLine()).orElse("");
      return Json.read(line.replaceFirst("data: ", "").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void act_thatTheClientWouldNotLetPass_isToldInALine() throws Exception {
    JsonNode answer = act("\"do\": \"delete\", \"message\": \"1\"");

    assertThat(answer.path("error").asText()).isEqualTo("the message is gone");
  }

  @Test
  void faults_areOrderedAndClearedFromThePage() throws Exception {
    HttpResponse<String> ordered =
        send(
            request("/api/faults")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"fault\": \"done-502\", \"target\": \"POST *\", \"times\": 2}")));
    assertThat(ordered.statusCode()).isEqualTo(200);
    assertThat(discord.faults().openOrders()).singleElement().matches(o -> o.times() == 2);

    send(
        request("/api/faults").POST(HttpRequest.BodyPublishers.ofString("{\"fault\": \"clear\"}")));
    assertThat(discord.faults().openOrders()).isEmpty();
  }
}
