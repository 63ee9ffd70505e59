package dev.artishow.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordEndpointTest {
  private static final String GATEWAY = "ws://127.0.0.1:8095/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8095/api/v10/",
        "http://localhost/api/v10/",
        "http://[::1]:80/api/v10/",
        "https://discord.example/api/v10/"
      })
  void constructor_thisMachineOrEncrypted_isTaken(String rest) {
    assertThat(new DiscordEndpoint(rest, GATEWAY).rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://discord.example/api/v10/",
        "http://127.0.0.1.discord.example/api/v10/",
        "http://127.0.0.1:8095/api/v10",
        "ftp://127.0.0.1/",
        "127.0.0.1"
      })
  void constructor_inTheClearOrMalformed_saysWhatItWants(String rest) {
    assertThatThrownBy(() -> new DiscordEndpoint(rest, GATEWAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rest must start with https://")
        .hasMessageEndingWith("was " + rest);
  }

  @Test
  void constructor_gatewayInTheClear_isRefused() {
    assertThatThrownBy(() -> new DiscordEndpoint("http://127.0.0.1/", "ws://discord.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gateway must start with wss://");
  }
}
