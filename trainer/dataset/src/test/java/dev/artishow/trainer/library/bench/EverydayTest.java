package dev.artishow.trainer.library.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EverydayTest {
  @Test
  void read_nouns_acceptThings() {
    assertThat(Everyday.read("everyday.txt"))
        .anySatisfy(noun -> assertThat(noun.accepts("delivery truck")).isTrue());
  }
}
