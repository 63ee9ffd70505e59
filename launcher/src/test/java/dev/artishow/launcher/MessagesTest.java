package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
  /** The French file holds help texts as well, whose English stands in the commands. */
  @Test
  void files_everySentence_isThereInBothLanguages() throws IOException {
    Properties french = file("messages_fr.properties");

    assertThat(file("messages.properties").keySet())
        .isEqualTo(
            french.keySet().stream()
                .filter(key -> !key.toString().startsWith("artishow."))
                .collect(Collectors.toSet()));
  }

  private static Properties file(String name) throws IOException {
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void messages_otherLanguage_isEnglish() {
    assertThat(Commands.phrases(Locale.GERMAN).say("imagine.cached")).isEqualTo("from the cache");
    assertThat(Commands.phrases(Locale.CANADA_FRENCH).say("imagine.cached"))
        .isEqualTo("repris du cache");
  }
}
