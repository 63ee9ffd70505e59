package dev.artishow.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NounDictionaryTest {
  @Test
  void read_dictionaries_haveNouns() {
    assertThat(NounDictionary.read(NounDictionary.FRENCH)).containsKey("camion");
    assertThat(NounDictionary.read(NounDictionary.ENGLISH)).containsKey("truck");
    assertThat(NounDictionary.read(NounDictionary.ENGLISH_FIRST)).containsKey("table");
  }
}
