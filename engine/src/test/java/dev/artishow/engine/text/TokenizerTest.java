package dev.artishow.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final int K = Tokenizer.IDS_PER_TOKEN;
  private static final Tokenizer TOKENIZER = Tokenizer.hashing(320);

  @Test
  void encode_nothingToSay_isTheStartAlone() {
    int[] expected = new int[3 * K];
    expected[0] = Tokenizer.START;
    assertThat(TOKENIZER.encode(" … !", 3)).isEqualTo(expected);
  }

  @Test
  void encode_longerThanItsPlace_isCut() {
    int[] whole = TOKENIZER.encode("a red apple and a zebra", 40);
    assertThat(TOKENIZER.encode("a red apple and a zebra", 3))
        .isEqualTo(Arrays.copyOf(whole, 3 * K));
  }

  @ParameterizedTest
  @CsvSource({
    "Red APPLE, red apple",
    "étoile filante, etoile filante",
    "L’ÉTOILE, l etoile",
    "Cœur, coeur",
    "Straße, strasse",
    "ｆｕｌｌ　ｗｉｄｔｈ, full width",
    "t-shirt; 2 cats!, t shirt 2 cats",
    "ΑΣΤΈΡΑΣ, αστερασ",
    "Ёлка, ёлка",
    "赤いりんご, 赤 い り ん ご",
    "แอปเปิ้ล, แ อ ป เ ปิ้ ล",
    "a🍎b, a 🍎 b",
    "**cat** ~dog~, cat dog"
  })
  void normalize_spellingsOfOneWord_areOne(String text, String normalized) {
    assertThat(Tokenizer.normalize(text)).isEqualTo(normalized);
  }

  @Test
  void normalize_wordWithoutEnd_isCutIntoPieces() {
    assertThat(WordSplitting.of("x".repeat(500))).hasSize(13).allMatch(word -> word.length() <= 40);
  }

  @Property(tries = 300, seed = "1")
  void normalize_normalizedText_staysAsItIs(@ForAll String text) {
    String once = Tokenizer.normalize(text);
    assertThat(Tokenizer.normalize(once)).isEqualTo(once);
  }

  @Property(tries = 300, seed = "1")
  void encode_anyText_givesKnownIdsWithPaddingAtTheEndOnly(@ForAll String text) {
    int[] ids = TOKENIZER.encode(text, 24);
    assertThat(ids).hasSize(24 * K).startsWith(Tokenizer.START);
    assertThat(Arrays.stream(ids)).allMatch(id -> id >= 0 && id < TOKENIZER.vocabularySize());
    assertPaddedAtTheEnd(IntStream.range(0, 24).map(token -> ids[token * K]));
    for (int token = 0; token < 24; token++) {
      assertPaddedAtTheEnd(Arrays.stream(ids, token * K, (token + 1) * K));
    }
  }

  private static void assertPaddedAtTheEnd(IntStream ids) {
    assertThat(ids.dropWhile(id -> id != Tokenizer.PAD)).allMatch(id -> id == Tokenizer.PAD);
  }

  @Property(tries = 300, seed = "1")
  void encode_normalizedText_givesTheSameIds(@ForAll String text) {
    assertThat(TOKENIZER.encode(Tokenizer.normalize(text), 24))
        .isEqualTo(TOKENIZER.encode(text, 24));
  }

  @Test
  void load_saved_encodesAlike(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    TOKENIZER.save(file);
    var loaded = Tokenizer.load(file);
    assertThat(loaded.vocabularySize()).isEqualTo(TOKENIZER.vocabularySize());
    for (String text : List.of("", "a red apple", "un cœur vert", "猫", "🍎 !")) {
      assertThat(loaded.encode(text, 5)).isEqualTo(TOKENIZER.encode(text, 5));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"ids\": 320      | \"ids\": 3          | ids must be 16–131072, were 3",
        "\"ids\": 320      | \"ids\": -5         | ids must be 16–131072, were -5",
        "\"ids\": 320      | \"ids\": 4.5        | ids",
        "\"ids\": 320      | \"ids\": \"320\"    | ids",
        "\"ids\": 320      | \"ids\": null       | ids",
        "\"ids\": 320      | \"ids\": 99999999999 | ids",
        "\"ids\": 320      | \"more\": 1         | ids",
        "\"ids\": 320      | \"ids\": 320, \"more\": 1 | more",
        "\"ids\": 320      | \"ids\": 320, \"ids\": 320 | ids",
        "\"perWord\": 24   | \"perWord\": 12     | perWord must be 24, was 12",
        "nfkc-casefold     | nfc                 | words must be nfkc-casefold-no-accents-1, was"
            + " nfc",
        "fnv1a             | md5                 | a newer release may read it",
        "\"format\": 2     | \"format\": 1       | format must be 2, was 1",
        "}                 | } {                 | ",
      })
  void load_hostileFile_isRefusedByName(
      String there, String instead, String problem, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    TOKENIZER.save(file);
    Files.writeString(file, Files.readString(file).replace(there, instead));
    assertThatThrownBy(() -> Tokenizer.load(file))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem == null ? "" : problem);
  }
}
