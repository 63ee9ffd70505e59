package dev.artishow.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.artishow.sandbox.contract.OpenApiDocument;
import dev.artishow.sandbox.contract.Violation;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractOverSandboxTest {
  private static SandboxOptions options() {
    Optional<Path> document = OpenApiDocument.locate();
    assumeTrue(
        document.isPresent(),
        "Discord's OpenAPI document is not here; name it with -Dartishow.discord.openapi=FILE");
    return SandboxOptions.defaults().withOpenApi(document.orElseThrow());
  }

  @Test
  void request_thatBreaksTheContract_isRefusedAndNoted() throws Exception {
    try (Sandbox discord = Sandbox.start(options())) {
      long channel = discord.guild("Atelier").channel().id();
      ByHand hand = new ByHand(discord);
      String path = "/channels/" + channel + "/messages";
      String body =
          """
          {"components": [{"type": 1, "components": [
            {"type": 2, "style": 1, "label": "x", "custom_id": 5}]}]}
          """;

      ByHand.Answered refused = hand.send("POST", path, body);

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.code()).isEqualTo(50035);
      assertThat(discord.violations())
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.request()).isEqualTo("POST " + path);
                assertThat(violation.field()).isEqualTo("components.0.components.0.custom_id");
                assertThat(violation.problem()).contains("integer found");
              });
    }
  }

  @Test
  void request_forARouteThatDiscordLacks_isNoted() throws Exception {
    try (Sandbox discord = Sandbox.start(options())) {
      ByHand.Answered refused = new ByHand(discord).send("GET", "/users/@me/never", "");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(discord.violations())
          .containsExactly(new Violation("GET /users/@me/never", "", "Discord has no such route"));
    }
  }
}
