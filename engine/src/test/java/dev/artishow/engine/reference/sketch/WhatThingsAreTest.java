package dev.artishow.engine.reference.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds and what must stay upright, by keys of concepts. */
final class WhatThingsAreTest {
  private final Kinds kinds = new Kinds();
  private final Upright upright = new Upright();

  @ParameterizedTest
  @CsvSource({
    "1f431, BEING", // cat face
    "1f469-200d-1f373, BEING", // woman cook
    "word:orc warrior, BEING",
    "1f3a9, HAT", // top hat
    "1f451, HAT", // crown
    "word:wizard hat, HAT",
    "1f453, GLASSES",
    "1f9e3, NECKWEAR", // scarf
    "1f9fa, CONTAINER", // basket
    "word:bowl, CONTAINER",
    "1f3d6, LANDSCAPE", // beach with umbrella
    "1f697, BIG", // automobile
    "1f333, BIG", // deciduous tree
    "1f3b8, HANDY", // guitar
    "word:purple potion, HANDY",
    "something else, HANDY",
  })
  void kind_ofAConcept_isTold(String concept, Kind kind) {
    assertThat(kinds.of(concept)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1f1eb-1f1f7", // flag of France
        "1f3c1", // chequered flag
        "27a1", // right arrow
        "1f449", // hand pointing right
        "1f552", // three o'clock
        "1f170", // letter A
        "31-20e3", // keycap 1
        "1f3b5", // musical note
        "2753", // question mark
        "1f30d", // globe
        "word:arrow left",
        "word:letter a",
        "1fabc", // jellyfish, of a Unicode that is newer than this Java
      })
  void upright_whatWouldSaySomethingElse_isNeitherTurnedNorMirrored(String concept) {
    assertThat(upright.is(concept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1f431", "1f697", "1f3a9", "1f3b8", "1f3c3-200d-2640-fe0f", "word:wizard hat"})
  void upright_things_mayBeTurned(String concept) {
    assertThat(upright.is(concept)).isFalse();
  }

  @Test
  void pose_upright_isStraight() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 50; i++) {
      Pose pose = Pose.any(true, false, random);
      assertThat(pose.mirrored()).isFalse();
      assertThat(pose.turn()).isZero();
    }
  }
}
