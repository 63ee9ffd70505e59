package dev.artishow.trainer.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.library.EnglishNouns.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnglishNounsTest {
  private static final int ANIMAL = 5;
  private static final int ARTEFACT = 6;
  private static final Stock SEVERAL = new Stock(12, 5);
  private static final Stock ONE = new Stock(1, 1);

  @TempDir Path folder = Path.of("");

  private final List<String> nouns = new ArrayList<>();
  private final List<String> senses = new ArrayList<>();

  /** A meaning of WordNet's: number, file, its nouns, and what it is a kind of; 0 for nothing. */
  private void meaning(int id, int file, int kind, String... words) {
    String pointers = kind == 0 ? "000" : "001 @ %08d n 0000".formatted(kind);
    nouns.add(
        "%08d %02d n %02x %s 0 %s | a gloss"
            .formatted(id, file, words.length, String.join(" 0 ", words), pointers));
    for (String word : words) {
      senses.add("%s%%1:%02d:00:: %08d 1 3".formatted(word.toLowerCase(Locale.ROOT), file, id));
    }
  }

  private EnglishNouns english() throws IOException {
    Path data = Files.write(folder.resolve("data.noun"), nouns);
    Path index = Files.write(folder.resolve("index.sense"), senses);
    return new EnglishNouns(new NounMeanings(WordNet.read(index), Synsets.read(data)));
  }

  private static Thing thing(String name) {
    return new Thing(name, name, List.of(), true);
  }

  private static String best(EnglishNouns english, String noun) {
    return english.things().of(noun).entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("nothing");
  }

  @Test
  void add_synonymsHeadsAndKinds() throws IOException {
    meaning(1, ARTEFACT, 0, "vehicle");
    meaning(2, ARTEFACT, 1, "truck", "motortruck");
    meaning(3, ARTEFACT, 1, "car", "auto");
    EnglishNouns english = english();
    english.add(thing("delivery truck"), SEVERAL);
    english.add(thing("car"), SEVERAL);
    assertThat(best(english, "truck")).isEqualTo("delivery truck");
    assertThat(best(english, "motortruck")).isEqualTo("delivery truck");
    assertThat(best(english, "auto")).isEqualTo("car");
    assertThat(best(english, "vehicle")).isEqualTo("car");
  }

  @Test
  void add_severalHandsBeforeOne_thingsBeforeWhatTheyHead() throws IOException {
    meaning(1, ARTEFACT, 0, "airplane", "plane");
    EnglishNouns english = english();
    english.add(thing("plane"), ONE);
    english.add(thing("airplane"), SEVERAL);
    english.add(thing("paper plane"), SEVERAL);
    assertThat(best(english, "plane")).isEqualTo("airplane");
  }

  @Test
  void add_oneNameForSeveralMeanings_byItsKeywords() throws IOException {
    meaning(1, ARTEFACT, 0, "turtleneck", "turtle");
    meaning(2, ANIMAL, 0, "reptile");
    meaning(3, ANIMAL, 2, "turtle");
    senses.set(3, "turtle%1:05:00:: 00000003 2 3");
    EnglishNouns english = english();
    english.add(new Thing("turtle", "turtle", List.of("reptile"), true), SEVERAL);
    assertThat(best(english, "reptile")).isEqualTo("turtle");
    assertThat(best(english, "turtleneck")).isEqualTo("nothing");
  }

  @Test
  void addNarrower_animalsAndCompoundsOfTheirKind() throws IOException {
    meaning(1, ARTEFACT, 0, "truck");
    meaning(2, ARTEFACT, 1, "garbage_truck");
    meaning(3, ARTEFACT, 1, "lowloader");
    meaning(4, ANIMAL, 0, "dog");
    meaning(5, ANIMAL, 4, "terrier");
    meaning(6, ANIMAL, 0, "big_cat");
    meaning(7, ANIMAL, 6, "leopard");
    meaning(8, ANIMAL, 6, "snow_leopard");
    meaning(9, ANIMAL, 6, "lion");
    meaning(10, ANIMAL, 0, "sea_lion");
    EnglishNouns english = english();
    for (String name : List.of("truck", "dog", "leopard", "lion")) {
      english.add(thing(name), SEVERAL);
    }
    english.addNarrower(Set.of());
    assertThat(best(english, "garbage truck")).isEqualTo("truck");
    assertThat(best(english, "lowloader")).isEqualTo("nothing");
    assertThat(best(english, "terrier")).isEqualTo("dog");
    assertThat(best(english, "snow leopard")).isEqualTo("leopard");
    assertThat(best(english, "sea lion")).isEqualTo("nothing");
  }

  @Test
  void prefer_theFirstThatIsThere() throws IOException {
    meaning(1, ARTEFACT, 0, "envelope");
    EnglishNouns english = english();
    english.add(thing("envelope"), SEVERAL);
    english.prefer("letter", List.of("love letter", "envelope"), new NamedThings());
    assertThat(best(english, "letter")).isEqualTo("envelope");
  }
}
