package dev.artishow.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Priority;
import dev.artishow.engine.Reuse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedSequencesTest {
  private static final long REUSING = 7;
  private static final long OTHER = 8;

  private final SeedSource seeds = new SeedSequences(42, guild -> guild == REUSING);

  private long first(long guild, long member, int count) {
    return seeds
        .first("A red apple!", asker(guild, member, false), count, Reuse.AS_CONFIGURED)
        .orElseThrow();
  }

  private static Asker asker(long guild, long member, boolean isPrivate) {
    return new Asker(guild, 1, member, Priority.NORMAL, isPrivate, Optional.empty());
  }

  @Test
  void first_guildThatReuses_givesEachMemberWhatOthersGotAndTheyHaveNotSeen() {
    long start = first(REUSING, 1, 1);
    assertThat(first(REUSING, 2, 1)).isEqualTo(start);
    assertThat(first(REUSING, 1, 1)).isEqualTo(start + 1);
    assertThat(first(REUSING, 2, 1)).isEqualTo(start + 1);
    assertThat(first(REUSING, 2, 1)).isEqualTo(start + 2);
    assertThat(first(REUSING, 3, 1)).isEqualTo(start);
  }

  @Test
  void first_guildThatDoesNot_givesWhatNobodyGot() {
    long start = first(OTHER, 1, 1);
    assertThat(first(OTHER, 2, 1)).isEqualTo(start + 1);
    assertThat(first(OTHER, 1, 4)).isEqualTo(start + 2);
    assertThat(first(OTHER, 1, 1)).isEqualTo(start + 6);
  }

  @Test
  void first_whoeverAsksSaysSo_goesBeforeTheConfiguration() {
    Asker ada = asker(OTHER, 1, false);
    Asker bob = asker(REUSING, 2, false);
    long start = seeds.first("a cat", ada, 1, Reuse.FIRST).orElseThrow();
    assertThat(seeds.first("a cat", bob, 1, Reuse.NEVER)).hasValue(start + 1);
    assertThat(seeds.first("a cat", ada, 1, Reuse.FIRST)).hasValue(start + 1);
    assertThat(seeds.first("a cat", bob, 1, Reuse.AS_CONFIGURED)).hasValue(start);
  }

  @Test
  void first_severalAtOnce_areAllUnseen() {
    long start = first(OTHER, 1, 1);
    first(OTHER, 2, 1);
    first(OTHER, 1, 1);
    // seen are the first and the third
    assertThat(first(REUSING, 1, 1)).isEqualTo(start + 1);
    assertThat(first(REUSING, 1, 2)).isEqualTo(start + 3);
  }

  @Test
  void first_sameWordsSpeltOtherwise_areOneSequence() {
    Asker asker = asker(OTHER, 1, false);
    long start = seeds.first("a red apple", asker, 1, Reuse.AS_CONFIGURED).orElseThrow();
    assertThat(seeds.first(" A RED  apple", asker, 1, Reuse.AS_CONFIGURED).orElseThrow())
        .isEqualTo(start + 1);
    assertThat(
            Math.abs(
                seeds.first("a green apple", asker, 1, Reuse.AS_CONFIGURED).orElseThrow() - start))
        .isGreaterThan(10);
  }

  @Test
  void first_private_tellsNothingOfOtherGuilds() {
    long here = seeds.first("a cat", asker(REUSING, 1, true), 1, Reuse.AS_CONFIGURED).orElseThrow();
    long there = seeds.first("a cat", asker(OTHER, 1, true), 1, Reuse.AS_CONFIGURED).orElseThrow();
    long everywhere =
        seeds.first("a cat", asker(REUSING, 1, false), 1, Reuse.AS_CONFIGURED).orElseThrow();
    assertThat(here).isNotEqualTo(there).isNotEqualTo(everywhere);
    assertThat(seeds.first("a cat", asker(REUSING, 2, true), 1, Reuse.AS_CONFIGURED).orElseThrow())
        .isEqualTo(here);
  }

  @Test
  void first_anotherProcess_hasSequencesOfItsOwn() {
    SeedSource another = new SeedSequences(43, guild -> true);
    assertThat(another.first("a cat", asker(7, 1, false), 1, Reuse.AS_CONFIGURED).orElseThrow())
        .isNotEqualTo(
            seeds.first("a cat", asker(7, 1, false), 1, Reuse.AS_CONFIGURED).orElseThrow())
        .isBetween(0L, (long) Integer.MAX_VALUE);
  }
}
