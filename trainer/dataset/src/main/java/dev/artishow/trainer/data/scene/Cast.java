package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Outline;
import dev.artishow.engine.scene.PictureReader;
import dev.artishow.engine.scene.Sprite;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The sprites that scenes may show, by noun and by style and noun, so that a thing of eight
 * pictures comes up as often as one of two. Immutable.
 */
final class Cast {
  /** Side of the pictures that sprites are looked at in. */
  static final int LOOK = 32;

  /** What is drawn smaller than this share of the side would have to be blown up. */
  private static final double MIN_LENGTH = 0.5;

  /** More of the square covered than this is a tile, not a thing cut out. */
  private static final double MAX_COVERAGE = 0.97;

  private final SceneLexicon lexicon;
  private final Map<Integer, String> designs;
  private final SortedMap<String, List<Sprite>> byName;
  private final List<List<Sprite>> nouns;
  private final Map<Style, List<List<Sprite>>> nounsByStyle = new EnumMap<>(Style.class);

  /**
   * @param designs by picture: what the same drawing in other styles shares with it
   */
  private Cast(List<Sprite> sprites, Map<Integer, String> designs, SceneLexicon lexicon) {
    this.lexicon = lexicon;
    this.designs = Map.copyOf(designs);
    byName = byName(sprites);
    nouns = List.copyOf(byName.values());
    for (Style style : Style.values()) {
      nounsByStyle.put(
          style,
          List.copyOf(
              byName(sprites.stream().filter(sprite -> sprite.style() == style).toList())
                  .values()));
    }
    if (nouns.size() < 2) {
      throw new IllegalArgumentException(
          "scenes need pictures of two things or more that may be learnt from, found %d; build the"
                  .formatted(nouns.size())
              + " data set with more sources, or leave scenes out of the plan");
    }
  }

  private SortedMap<String, List<Sprite>> byName(List<Sprite> sprites) {
    var groups = new TreeMap<String, List<Sprite>>();
    for (Sprite sprite : sprites) {
      groups.computeIfAbsent(name(sprite), unused -> new ArrayList<>()).add(sprite);
    }
    groups.replaceAll((name, drawings) -> List.copyOf(drawings));
    return groups;
  }

  private String name(Sprite sprite) {
    return noun(sprite).english().singular();
  }

  /**
   * Chooses among pictures: those to learn from, of nouns, in colours that are not held out.
   *
   * @param entries all of a data set, by index
   */
  static Cast of(
      Stream<PictureEntry> entries,
      SceneLexicon lexicon,
      HeldOutPairs heldOut,
      PictureReader reader) {
    var sprites = new ArrayList<Sprite>();
    var designs = new HashMap<Integer, String>();
    byte[] rgba = new byte[LOOK * LOOK * 4];
    entries
        .filter(entry -> entry.split() == Split.TRAIN && entry.labels().isEmpty())
        .forEach(
            entry -> {
              Optional<Noun> noun = lexicon.of(entry.concept());
              if (noun.isPresent() && mayPlay(entry, noun.get(), heldOut)) {
                reader.read(entry.index(), LOOK, rgba);
                sprite(entry, rgba).ifPresent(sprites::add);
                designs.put(entry.index(), entry.group());
              }
            });
    return new Cast(sprites, designs, lexicon);
  }

  private static boolean mayPlay(PictureEntry entry, Noun noun, HeldOutPairs heldOut) {
    return entry.tones().isEmpty()
        && !heldOut.holdsOut(noun)
        && entry.colors().stream().noneMatch(color -> heldOut.holdsOut(noun, color));
  }

  private static Optional<Sprite> sprite(PictureEntry entry, byte[] rgba) {
    return Outline.of(new Pixels(LOOK, LOOK, rgba))
        .filter(Cast::isThing)
        .map(outline -> new Sprite(entry.index(), entry.concept(), entry.style(), outline));
  }

  private static boolean isThing(Outline outline) {
    double longest = Math.max(outline.box().width(), outline.box().height());
    return longest >= MIN_LENGTH && outline.area() <= MAX_COVERAGE;
  }

  /** All of them. */
  Stream<Sprite> sprites() {
    return nouns.stream().flatMap(List::stream);
  }

  /** What its things are called. */
  SceneLexicon lexicon() {
    return lexicon;
  }

  /** What a sprite is called. */
  Noun noun(Sprite sprite) {
    return lexicon.of(sprite);
  }

  /** Any sprite. */
  Sprite any(RandomGenerator random) {
    return pick(pick(nouns, random), random);
  }

  /** Another drawing of the same thing, not the same one in another style, if there is one. */
  Optional<Sprite> another(Sprite sprite, RandomGenerator random) {
    List<Sprite> others =
        Objects.requireNonNull(byName.get(name(sprite))).stream()
            .filter(other -> !design(other).equals(design(sprite)))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(pick(others, random));
  }

  private String design(Sprite sprite) {
    return Objects.requireNonNull(designs.get(sprite.picture()));
  }

  /** Any sprite of a style; some other noun's, if there is one. */
  Optional<Sprite> beside(Sprite first, RandomGenerator random) {
    List<List<Sprite>> choices = nounsByStyle.getOrDefault(first.style(), List.of());
    int tries = 8;
    for (int i = 0; i < tries && choices.size() > 1; i++) {
      Sprite second = pick(pick(choices, random), random);
      if (!noun(second).equals(noun(first))) {
        return Optional.of(second);
      }
    }
    return Optional.empty();
  }

  private static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
