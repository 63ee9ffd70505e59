package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Configuration;
import dev.artishow.config.Problem;
import dev.artishow.config.Secret;
import dev.artishow.engine.device.DeviceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtishowConfigTest {
  @TempDir Path folder;

  @Test
  void shippedDefaults_alone_bind() {
    ArtishowConfig config = Configuration.shipped(home()).bind(ArtishowConfig.class);

    assertThat(config.engine().modelsFolder()).isEqualTo(folder.resolve("models"));
    assertThat(config.engine().device()).isEqualTo(new DeviceChoice.Auto());
    assertThat(config.energy().grid()).isEmpty();
    assertThat(config.discord().token()).isInstanceOf(Secret.Missing.class);
  }

  @Test
  void ownFile_overTheDefaults_changesOnlyItsKeys() throws IOException {
    ArtishowConfig defaults = Configuration.shipped(home()).bind(ArtishowConfig.class);
    ArtishowConfig own = own("engine.device = \"gpu:1\"");

    assertThat(own.engine().device()).hasToString("gpu:1");
    assertThat(own.discord()).isEqualTo(defaults.discord());
    assertThat(own.engine().queueLimit()).isEqualTo(defaults.engine().queueLimit());
  }

  @Test
  void ownFile_withMistakes_namesKeysValuesLimitsAndLines() {
    String text =
        """
        engine {
          cache-megabytes = -5
          devise = cpu
        }
        energy.grid { country = "", year = 1066, grams-per-kwh = 50, source = "" }
        discord.guilds = [-1]
        """;

    var thrown = catchThrowableOfType(ConfigException.class, () -> own(text));

    Path file = folder.resolve("artishow.conf");
    assertThat(thrown.problems())
        .extracting(Problem::toString)
        .containsExactly(
            file + ":3: engine.devise is not a known key; did you mean engine.device?",
            file + ":2: engine.cache-megabytes must be 0–1048576, was -5",
            file + ":5: energy.grid.year must be 1990–2100, was 1066",
            file + ":6: discord.guilds must be Discord server ids, was [-1]");
  }

  private ArtishowConfig own(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("artishow.conf"), text);
    return Configuration.load(file, home())
        .over(Configuration.shipped(home()))
        .bind(ArtishowConfig.class);
  }

  private Map<String, String> home() {
    return Map.of("ARTISHOW_HOME", folder.toString());
  }
}
