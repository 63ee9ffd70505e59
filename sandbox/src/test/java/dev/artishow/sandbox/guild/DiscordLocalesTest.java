package dev.artishow.sandbox.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiscordLocalesTest {
  @Test
  void tagOf_javaLocale_isDiscords() {
    assertThat(DiscordLocales.tagOf(Locale.FRENCH)).isEqualTo("fr");
    assertThat(DiscordLocales.tagOf(Locale.CANADA_FRENCH)).isEqualTo("fr");
    assertThat(DiscordLocales.tagOf(Locale.ENGLISH)).isEqualTo("en-US");
    assertThat(DiscordLocales.tagOf(Locale.UK)).isEqualTo("en-GB");
    assertThat(DiscordLocales.tagOf(Locale.forLanguageTag("pt-PT"))).isEqualTo("pt-BR");
  }

  @Test
  void tagOf_unknownLanguage_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DiscordLocales.tagOf(Locale.forLanguageTag("is")))
        .withMessageContaining("no locale for is");
  }
}
