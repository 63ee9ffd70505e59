package dev.artishow.trainer.data.scene;

import dev.artishow.engine.scene.Sprite;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.caption.Concept;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The things that scenes are composed of, with the grammar that CLDR does not tell. */
final class SceneLexicon {
  private static final String FILE = "nouns.tsv";
  private static final int MIN_COLUMNS = 6;
  private static final List<String> MARKS = List.of("free", "aspirated");

  private final List<Noun> nouns;
  private final Map<String, Noun> byConcept = new HashMap<>();

  private SceneLexicon(List<Noun> nouns) {
    this.nouns = List.copyOf(nouns);
    for (Noun noun : nouns) {
      noun.concepts().forEach(concept -> add(concept, noun));
      add(Concept.keyOf(noun.english().singular()), noun);
    }
  }

  private void add(String concept, Noun noun) {
    Noun other = byConcept.put(concept, noun);
    if (other != null) {
      throw new IllegalArgumentException(
          "a concept must be one noun's, but %s is that of \"%s\" and \"%s\""
              .formatted(concept, other.english().singular(), noun.english().singular()));
    }
  }

  /** The one that Artishow brings along. */
  static SceneLexicon shipped() {
    try (var stream = Objects.requireNonNull(SceneLexicon.class.getResourceAsStream(FILE));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table; its columns are told at the head of the shipped one.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static SceneLexicon read(Reader table) throws IOException {
    var nouns = new ArrayList<Noun>();
    var lines = new BufferedReader(table);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        nouns.add(noun(line, number));
      }
    }
    return new SceneLexicon(nouns);
  }

  private static Noun noun(String line, int number) {
    String[] columns = line.split("\t", -1);
    List<String> marks =
        columns.length > MIN_COLUMNS ? Arrays.asList(columns[MIN_COLUMNS].split(" ")) : List.of();
    boolean complete =
        columns.length >= MIN_COLUMNS
            && Arrays.stream(columns).limit(MIN_COLUMNS).noneMatch(String::isBlank)
            && Arrays.stream(columns[0].split(" ")).allMatch(CodePoints::isHex)
            && columns[MIN_COLUMNS - 1].matches("[mf]")
            && MARKS.containsAll(marks);
    if (!complete) {
      throw new IllegalArgumentException(
          ("line %d must be code points, two English and two French words, m or f, and marks of"
                  + " %s; was \"%s\"")
              .formatted(number, MARKS, line));
    }
    return new Noun(
        List.of(columns[0].split(" ")),
        new Noun.English(columns[1], columns[2]),
        new Noun.French(
            columns[3], columns[4], columns[5].equals("f"), marks.contains("aspirated")),
        marks.contains("free"));
  }

  List<Noun> nouns() {
    return nouns;
  }

  /** What a concept is called, if it is known as a thing. */
  Optional<Noun> of(String concept) {
    return Optional.ofNullable(byConcept.get(concept));
  }

  /** What a sprite shows, which is known as a thing. */
  Noun of(Sprite sprite) {
    return of(sprite.concept()).orElseThrow();
  }
}
