package dev.artishow.engine.reference.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpellingTest {
  private final Spelling spelling = new Spelling(List.of("rocket", "racket", "cat"));

  @Test
  void near_oneSlip_findsTheWord() {
    assertThat(spelling.near("rokcet")).containsExactly("rocket");
    assertThat(spelling.near("rocke")).containsExactly("rocket");
    assertThat(spelling.near("rrocket")).containsExactly("rocket");
    assertThat(spelling.near("ricket")).containsExactly("rocket", "racket");
    assertThat(spelling.near("ca")).containsExactly("cat");
  }

  @Test
  void near_theWordItself_isNoSlip() {
    assertThat(spelling.near("cat")).isEmpty();
  }

  @Test
  void near_twoSlips_findsNothing() {
    assertThat(spelling.near("rokcte")).isEmpty();
    assertThat(spelling.near("tac")).isEmpty();
    assertThat(spelling.near("")).isEmpty();
  }
}
