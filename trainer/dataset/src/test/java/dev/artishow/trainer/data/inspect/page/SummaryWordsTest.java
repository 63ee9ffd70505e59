package dev.artishow.trainer.data.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SummaryWordsTest {
  private static Properties file(String name) throws IOException {
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(SummaryWordsTest.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void files_everySentence_isThereInBothLanguages() throws IOException {
    assertThat(file("page.properties").keySet()).isEqualTo(file("page_fr.properties").keySet());
  }

  @Test
  void files_everyValueOfAPicture_hasAName() throws IOException {
    Stream<String> values =
        Stream.of(
                Stream.of(Style.values()).map(style -> "style." + style.key()),
                Stream.of(Split.values()).map(split -> "split." + split.key()),
                Stream.of(Tone.values()).map(tone -> "tone." + tone.key()),
                Stream.of(ColorName.values()).map(color -> "color." + color.key()),
                Stream.of(LicenseClass.values()).map(licenses -> "class." + licenses.key()))
            .flatMap(keys -> keys);

    assertThat(file("page.properties").keySet())
        .containsAll(values.map(key -> (Object) key).toList());
  }

  @Test
  void numbers_inBothLanguages_areWrittenAsThere() {
    var english = new SummaryWords(Locale.ENGLISH);
    var french = new SummaryWords(Locale.CANADA_FRENCH);

    assertThat(english.number(38_000)).isEqualTo("38,000");
    assertThat(english.share(1, 40)).isEqualTo("2.5%");
    assertThat(english.share(9999, 10_000)).isEqualTo("99.9%");
    assertThat(english.share(7, 7)).isEqualTo("100%");
    assertThat(english.bytes(1_530_000)).isEqualTo("1.5\u00a0MB");
    assertThat(french.bytes(999)).isEqualTo("999\u00a0o");
    assertThat(french.share(0, 0)).matches("0.%");
  }

  @Test
  void words_ofAnotherLanguage_areEnglishWithEnglishNumbers() {
    var words = new SummaryWords(Locale.GERMAN);

    assertThat(words.language()).isEqualTo("en");
    assertThat(words.number(38_000)).isEqualTo("38,000");
  }
}
