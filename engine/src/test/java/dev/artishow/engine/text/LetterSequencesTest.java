package dev.artishow.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LetterSequencesTest {
  private static final int K = LetterSequences.PER_WORD;
  private static final Tokenizer TOKENIZER = Tokenizer.hashing(8192);

  private static int[] word(String text, int place) {
    return Arrays.copyOfRange(TOKENIZER.encode(text, 8), place * K, (place + 1) * K);
  }

  private static Set<Integer> ids(String word) {
    var ids = new HashSet<Integer>();
    IntStream.of(word(word, 1)).filter(id -> id != 0).forEach(ids::add);
    return ids;
  }

  private static double shared(String one, String other) {
    var both = new HashSet<>(ids(one));
    both.retainAll(ids(other));
    var either = new HashSet<>(ids(one));
    either.addAll(ids(other));
    return (double) both.size() / either.size();
  }

  @Test
  void encode_everyWord_isOneTokenOfItsSequences() {
    assertThat(word("cat", 0)).startsWith(Tokenizer.START).endsWith(Tokenizer.PAD);
    // <cat>, and of three letters <ca cat at>, of four <cat cat>, of five <cat> itself
    assertThat(ids("cat")).hasSize(6);
    assertThat(word("a cat", 2)).isEqualTo(word("cat", 1));
    assertThat(TOKENIZER.encode("a cat", 8)).hasSize(8 * K);
    assertThat(word("a cat", 3)).containsOnly(Tokenizer.PAD);
  }

  @Test
  void encode_ideographs_areWordsOfOneSequence() {
    assertThat(ids("猫")).hasSize(1);
    assertThat(word("猫犬", 1)).isNotEqualTo(word("猫犬", 2));
  }

  /** FNV-1a worked out apart from this program; packages rely on these numbers. */
  @Test
  void encode_knownWord_hasTheIdsThatItAlwaysHad() {
    assertThat(Arrays.copyOf(word("cat", 1), 6))
        .containsExactly(4290, 5676, 7740, 6255, 8144, 4754);
  }

  @Test
  void encode_slipsAndEndings_shareMoreThanOtherWords() {
    assertThat(shared("elephant", "elephants")).isGreaterThan(0.6);
    assertThat(shared("elephant", "elefant")).isGreaterThan(0.15);
    assertThat(shared("elephant", "umbrella")).isLessThan(0.05);
  }

  @Test
  void encode_longWord_isCut() {
    assertThat(ids("donaudampfschifffahrt")).hasSizeLessThanOrEqualTo(K);
    assertThat(word("donaudampfschifffahrt", 1)).doesNotContain(Tokenizer.PAD);
  }

  @Test
  void bag_knowsWhichWordsStandTogether() {
    var sequences = new LetterSequences(8192);
    int[] one = sequences.bag("red apple blue car", 128);
    int[] other = sequences.bag("blue apple red car", 128);
    assertThat(one).startsWith(Tokenizer.START).hasSize(128).isNotEqualTo(other);
    assertThat(sequences.bag("red apple blue car", 4)).isEqualTo(Arrays.copyOf(one, 4));
  }

  @Test
  void hashing_tooFewIds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenizer.hashing(3))
        .withMessage("ids must be 16–131072, were 3");
  }
}
