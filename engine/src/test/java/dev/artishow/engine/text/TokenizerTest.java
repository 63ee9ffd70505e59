package dev.artishow.engine.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.file.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final List<String> CAPTIONS =
      List.of("red apple", "green apple", "a red heart", "un cœur rouge", "une pomme rouge");

  private static final Tokenizer TOKENIZER = Tokenizer.learn(CAPTIONS.stream(), 320);

  private static final Tokenizer BYTES_ONLY =
      Tokenizer.learn(Stream.empty(), Tokenizer.MIN_VOCABULARY);

  @Test
  void encode_frequentWord_isOneToken() {
    assertThat(TOKENIZER.encode("apple", 4)).startsWith(Tokenizer.START).endsWith(0, 0);
  }

  @Test
  void encode_inflectedWord_keepsTheStemsToken() {
    int apple = TOKENIZER.encode("apple", 2)[1];
    assertThat(TOKENIZER.encode("apples", 4)).containsExactly(1, apple, 2 + 's', 0);
  }

  @Test
  void encode_nothingToSay_isTheStartAlone() {
    assertThat(TOKENIZER.encode(" … !", 3)).containsExactly(1, 0, 0);
  }

  @Test
  void encode_longerThanItsPlace_isCut() {
    int[] whole = TOKENIZER.encode("a red apple and a zebra", 40);
    assertThat(TOKENIZER.encode("a red apple and a zebra", 6)).isEqualTo(Arrays.copyOf(whole, 6));
  }

  @Test
  void encode_neverSeenScript_isItsBytes() {
    assertThat(BYTES_ONLY.encode("ж", 5)).containsExactly(1, 2 + ' ', 2 + 0xd0, 2 + 0xb6, 0);
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
    assertThat(Words.of("x".repeat(500))).hasSize(13).allMatch(word -> word.length() <= 40);
  }

  @Property(tries = 300, seed = "1")
  void normalize_normalizedText_staysAsItIs(@ForAll String text) {
    String once = Tokenizer.normalize(text);
    assertThat(Tokenizer.normalize(once)).isEqualTo(once);
  }

  @Property(tries = 300, seed = "1")
  void encode_anyText_givesKnownIdsWithPaddingAtTheEndOnly(@ForAll String text) {
    int[] ids = TOKENIZER.encode(text, 24);
    assertThat(ids).hasSize(24).startsWith(1);
    assertThat(Arrays.stream(ids)).allMatch(id -> id >= 0 && id < TOKENIZER.vocabularySize());
    long filled = Arrays.stream(ids).takeWhile(id -> id != Tokenizer.PAD).count();
    assertThat(Arrays.stream(ids).skip(filled)).allMatch(id -> id == Tokenizer.PAD);
  }

  @Property(tries = 300, seed = "1")
  void encode_normalizedText_givesTheSameIds(@ForAll String text) {
    assertThat(TOKENIZER.encode(Tokenizer.normalize(text), 24))
        .isEqualTo(TOKENIZER.encode(text, 24));
  }

  @Test
  void learn_joinsTheMostFrequentPairFirst() {
    var tokenizer = Tokenizer.learn(Map.of("ab", 5L, "cb", 3L), Tokenizer.MIN_VOCABULARY + 2);
    assertThat(tokenizer.encode("ab", 3)).containsExactly(1, 259, 0);
    assertThat(tokenizer.encode("cb", 4)).containsExactly(1, 2 + ' ', 2 + 'c', 2 + 'b');
  }

  @Test
  void learn_captionsInAnotherOrder_givesTheSame(@TempDir Path folder) throws IOException {
    var backwards = CAPTIONS.stream().sorted((a, b) -> b.compareTo(a));
    TOKENIZER.save(folder.resolve("a.json"));
    Tokenizer.learn(backwards, 320).save(folder.resolve("b.json"));
    assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("b.json"));
  }

  @Test
  void learn_tooSmallVocabulary_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenizer.learn(CAPTIONS.stream(), 100))
        .withMessage("vocabulary must be 258–131072, was 100");
  }

  @Test
  void load_saved_encodesAlike(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    TOKENIZER.save(file);
    var loaded = Tokenizer.load(file);
    assertThat(loaded.vocabularySize()).isEqualTo(TOKENIZER.vocabularySize());
    assertThat(loaded.encode("un cœur vert", 24)).isEqualTo(TOKENIZER.encode("un cœur vert", 24));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[300,3]]               | token 258 must be made of tokens 2–257, was made of 300",
        "[[3,3],[258,258],[3,3]] | is there twice",
        "[[1,3]]                 | was made of 1",
        "[[-5,3]]                | was made of -5",
        "[[3]]                   | a merge has two token ids, got [3]",
        "[[3,4,5]]               | a merge has two token ids",
        "[[3,4.5]]               | merges[0][1]",
        "[[3,\"4\"]]             | merges[0][1]",
        "[[3,null]]              | merges",
        "[[3,99999999999]]       | merges[0][1]",
        "[null]                  | merges",
        "7                       | merges",
        "[], \"more\":1          | more",
        "[], \"merges\":[]       | merges",
        "[]} {                   | ",
      })
  void load_hostileMerges_areRefusedByName(String merges, String problem, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(
        file,
        "{\"format\":1,\"words\":\"%s\",\"merges\":%s}".formatted(TokenizerFile.WORDS, merges),
        UTF_8);
    assertThatThrownBy(() -> Tokenizer.load(file))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem == null ? "" : problem);
  }

  @Test
  void load_mergesThatDoubleALength_costNothing(@TempDir Path folder) throws IOException {
    var merges = new StringBuilder("[[3,3]");
    for (int id = 258; id < 1258; id++) {
      merges.append(",[%d,%d]".formatted(id, id));
    }
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(
        file,
        "{\"format\":1,\"words\":\"%s\",\"merges\":%s]}".formatted(TokenizerFile.WORDS, merges),
        UTF_8);
    assertThat(Tokenizer.load(file).encode("\u0001", 4)).hasSize(4);
  }

  @Test
  void load_ofAnotherFormat_saysSo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(file, "{\"format\":3,\"words\":\"x\",\"merges\":[]}", UTF_8);
    assertThatThrownBy(() -> Tokenizer.load(file))
        .hasMessageContaining("format must be 1 or 2, was 3");
  }
}
