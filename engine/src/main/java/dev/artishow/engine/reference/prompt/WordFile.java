package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Spot;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.engine.scene.scenery.Scenery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads what a language's words mean; the head of {@code words/en.txt} tells how it is written. */
final class WordFile {
  private static final DominantColors COLORS = new DominantColors();

  private WordFile() {}

  /** One of those that Artishow brings along. */
  static Vocabulary read(String language) {
    String file = "words/" + language + ".txt";
    try (var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(file), file);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var vocabulary = new Vocabulary(language);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(line, vocabulary);
        }
      }
      return vocabulary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Vocabulary vocabulary) {
    int colon = line.indexOf(':');
    String[] head = (colon < 0 ? line : line.substring(0, colon)).split(" ", 2);
    String value = head.length > 1 ? head[1] : "";
    if (head[0].equals("adjectives")) {
      if (value.equals("after")) {
        vocabulary.putAdjectivesLast();
      }
      return;
    }
    Meaning meaning = meaning(head[0], value);
    for (String phrase : line.substring(colon + 1).split(",", -1)) {
      vocabulary.add(phrase.strip(), meaning);
    }
  }

  private static Meaning meaning(String kind, String value) {
    return switch (kind) {
      case "color" -> new Meaning.Color(tint(value));
      case "shade" -> new Meaning.Shaded(named(Tint.Shade.class, value));
      case "colorword" -> new Meaning.ColorWord();
      case "number" -> new Meaning.Counted(count(value));
      case "article" -> new Meaning.Article(value.equals("plural"));
      case "size" -> new Meaning.Sized(named(Size.class, value));
      case "bond" -> new Meaning.Bonded(named(Bond.class, value));
      case "and" -> new Meaning.And();
      case "spot" -> new Meaning.Placed(named(Spot.class, value));
      case "depth" -> new Meaning.Deep(named(Subject.Depth.class, value));
      case "ground" ->
          value.equals("on") ? new Meaning.Against() : new Meaning.Behind(value.equals("gradient"));
      case "clear" -> new Meaning.Transparent();
      case "setting" -> new Meaning.Situated(named(Scenery.class, value));
      case "not" -> new Meaning.Not();
      case "style" -> new Meaning.Styled(named(Style.class, value));
      case "tone" -> new Meaning.Toned(named(Tone.class, value));
      case "pose" -> new Meaning.UpsideDown();
      case "filler" -> new Meaning.Filler();
      default -> throw new IllegalArgumentException("no words mean a \"" + kind + "\"");
    };
  }

  private static <T extends Enum<T>> T named(Class<T> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Tint tint(String value) {
    if (!value.startsWith("#")) {
      return Tint.of(named(ColorName.class, value));
    }
    int rgb = Integer.parseInt(value.substring(1), 16);
    return new Tint(COLORS.name(rgb), OptionalInt.of(rgb), Tint.Shade.USUAL);
  }

  private static Count count(String value) {
    int[] ends = Arrays.stream(value.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    return new Count(ends[0], ends[ends.length - 1]);
  }
}
