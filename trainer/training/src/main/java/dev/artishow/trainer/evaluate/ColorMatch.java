package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.color.DominantColors;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.scene.ColoredThings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether things come in the colour that was asked for, by the colours that cover most of the
 * picture. Real pictures to compare with are those that artists named after a colour, such as the
 * yellow heart.
 */
final class ColorMatch implements Measurement {
  private static final String USUAL = "color-accuracy";
  private static final List<ColorName> COLORS = List.of(ColorName.values());
  private static final int MAX_REAL = 400;

  private final String name;
  private final Dataset dataset;
  private final int side;
  private final List<Question> questions;
  private final DominantColors dominant = new DominantColors();

  /**
   * @param heldOut whether this pair was kept from training
   */
  private record Question(
      ColoredThings.Thing thing, ColorName color, String language, boolean heldOut) {
    String prompt() {
      return thing.in(color, language);
    }
  }

  /**
   * @param side of the model's pictures
   * @param count questions, half of them English, half French
   */
  ColorMatch(Dataset dataset, int side, int count) {
    this(USUAL, dataset, side, count);
  }

  /**
   * As the other, of figures with another name; that of pairs that are held out ends otherwise.
   *
   * @param name of the figures
   */
  ColorMatch(String name, Dataset dataset, int side, int count) {
    this.name = name;
    this.dataset = dataset;
    this.side = side;
    this.questions = questions(dataset, count);
  }

  /**
   * Every colour as often, things at random; half of the pairs are held out where there are any.
   */
  private static List<Question> questions(Dataset dataset, int count) {
    List<ColoredThings.Thing> things = ColoredThings.learnt(dataset.splits());
    var random = RandomStream.of(11, "questions");
    var questions = new ArrayList<Question>();
    for (int i = 0; i < count; i++) {
      ColorName color = COLORS.get(i / 4 % COLORS.size());
      boolean wanted = i % 4 >= 2;
      List<ColoredThings.Thing> fitting =
          things.stream()
              .filter(thing -> dataset.splits().holdsOut(thing.concept(), color) == wanted)
              .toList();
      if (!fitting.isEmpty()) {
        var thing = fitting.get(random.nextInt(fitting.size()));
        questions.add(new Question(thing, color, i % 2 == 0 ? "en" : "fr", wanted));
      }
    }
    return questions;
  }

  @Override
  public long steps(Drawer drawer) {
    return (long) questions.size() * drawer.steps();
  }

  @Override
  public Section measure(Drawer drawer) {
    List<Picture> drawn = drawer.draw(questions.stream().map(Question::prompt).toList());
    List<Named> real = named();
    var figures = new ArrayList<Figure>();
    for (String language : List.of("en", "fr")) {
      for (boolean heldOut : List.of(false, true)) {
        accuracy(drawn, real, language, heldOut).ifPresent(figures::add);
      }
    }
    List<String> names = List.of(name, heldOutName());
    return new Section("colors", figures, List.of(new View.Rows(names)), List.of());
  }

  private Optional<Figure> accuracy(
      List<Picture> drawn, List<Named> real, String language, boolean heldOut) {
    var asked = new ArrayList<ColorName>();
    var seen = new ArrayList<List<ColorName>>();
    for (int i = 0; i < drawn.size(); i++) {
      Question question = questions.get(i);
      if (question.language().equals(language) && question.heldOut() == heldOut) {
        asked.add(question.color());
        seen.add(dominant.of(Pictures.raster(drawn.get(i)).toPixels()));
      }
    }
    if (asked.size() < 2 || real.isEmpty()) {
      return Optional.empty();
    }
    long right = real.stream().filter(this::looksAsNamed).count();
    return Optional.of(
        Figure.share(
            heldOut ? heldOutName() : name,
            language,
            matches(asked, seen),
            crossed(asked, seen),
            (double) right / real.size()));
  }

  private String heldOutName() {
    return name + "-held-out";
  }

  static Estimate matches(List<ColorName> asked, List<List<ColorName>> seen) {
    long hits = 0;
    for (int i = 0; i < asked.size(); i++) {
      hits += seen.get(i).contains(asked.get(i)) ? 1 : 0;
    }
    return Estimate.ofShare(hits, asked.size());
  }

  /** The share that would match if every picture had been drawn for another's colour. */
  static double crossed(List<ColorName> asked, List<List<ColorName>> seen) {
    long hits = 0;
    for (int i = 0; i < asked.size(); i++) {
      for (int j = 0; j < seen.size(); j++) {
        hits += i != j && seen.get(j).contains(asked.get(i)) ? 1 : 0;
      }
    }
    return (double) hits / ((long) asked.size() * (asked.size() - 1));
  }

  /** A picture whose artist named it after a colour. */
  private record Named(ColorName color, Picture picture) {}

  private boolean looksAsNamed(Named named) {
    return dominant.of(Pictures.raster(named.picture()).toPixels()).contains(named.color());
  }

  private List<Named> named() {
    var all = new ArrayList<Named>();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries
          .filter(entry -> !entry.colors().isEmpty())
          .forEach(entry -> named(entry).ifPresent(all::add));
    }
    if (all.size() <= MAX_REAL) {
      return all;
    }
    var some = new ArrayList<Named>();
    for (int i = 0; i < MAX_REAL; i++) {
      some.add(all.get((int) ((long) i * all.size() / MAX_REAL)));
    }
    return some;
  }

  private Optional<Named> named(PictureEntry entry) {
    var concept = dataset.concepts().get(entry.concept());
    if (concept == null || !entry.labels().isEmpty()) {
      return Optional.empty();
    }
    String name = concept.in("en").map(label -> label.name().toLowerCase(Locale.ROOT)).orElse("");
    return Stream.of(ColorName.values())
        .filter(color -> name.startsWith(color.key() + " "))
        .findFirst()
        .map(color -> new Named(color, Pictures.read(dataset, entry.index(), side)));
  }
}
