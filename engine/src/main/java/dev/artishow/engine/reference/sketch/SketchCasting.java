package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.Reference;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.prompt.Subject;
import dev.artishow.engine.reference.prompt.Tint;
import dev.artishow.engine.reference.sketch.Partners.Partner;
import dev.artishow.engine.scene.Outline;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the drawings that a thing is drawn after: any of those that fit what is asked for, and
 * the one of another hand that looks most like it.
 */
final class SketchCasting {
  /** What is drawn smaller than this share of the side would have to be blown up. */
  private static final double MIN_LENGTH = 0.45;

  /** More of the square covered than this is a tile, not a thing cut out. */
  private static final double MAX_COVERAGE = 0.97;

  /** What fills its box more than this has a ground of its own, where most drawings have none. */
  private static final double MAX_FILLED = 0.88;

  /** Beside how often a thing is in its commonest colour. */
  private static final double USUAL_COLOR = 0.5;

  /** How unlike its partner a drawing may be, beside the middle one of its thing. */
  private static final double MAX_UNLIKE = 1.3;

  /** How often a drawing in the colour asked for is taken, where there is one. */
  private static final double OWN_COLOR = 0.6;

  /** Partners that are almost as alike as the best take turns with it. */
  private static final double ALMOST = 1.12;

  /** So many are looked at, for things that have hundreds of drawings. */
  private static final int MAX_CANDIDATES = 24;

  private static final int MIN_SHARE = 90;
  private static final int MAX_SHARE = 140;

  private final DrawingGallery gallery;
  private final Partners partners;
  private final Upright upright;

  SketchCasting(DrawingGallery gallery, Upright upright) {
    this.gallery = gallery;
    this.upright = upright;
    this.partners = new Partners(gallery, upright);
  }

  /** Whether a thing is a person, whose colours are those of their skin. */
  boolean isPerson(String concept) {
    return gallery.of(concept).stream().anyMatch(reference -> !tones(reference).isEmpty());
  }

  /** Empty if the library has no drawing of it that shows anything. */
  Optional<Likeness> choose(Subject subject, Optional<Style> style, RandomGenerator random) {
    List<Reference> all =
        gallery.of(subject.concept()).stream()
            .filter(reference -> gallery.look(reference).isPresent())
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Reference> fitting = cutOut(preferring(all, this::isThing));
    if (style.isPresent()) {
      fitting = preferring(fitting, reference -> isIn(reference, style.get()));
    }
    if (subject.color().isEmpty()) {
      fitting = ofUsualColors(fitting);
    }
    Optional<Tone> tone = tone(subject);
    if (tone.isPresent()) {
      fitting = preferring(fitting, reference -> has(reference, tone.get()));
    }
    List<Reference> first =
        preferring(blending(some(fitting, random)), gallery.drawings()::isSharp);
    if (subject.color().isPresent() && random.nextDouble() < OWN_COLOR) {
      first = preferring(first, reference -> isMostly(reference, subject.color().get().name()));
    }
    return Optional.of(blended(pick(first, random), fitting, subject.upsideDown(), random));
  }

  /** Those that are mostly in a colour that many are in: suns are seldom blue. */
  private List<Reference> ofUsualColors(List<Reference> all) {
    List<Reference> own = preferring(all, gallery.drawings()::hasOwnColors);
    Map<ColorName, Long> counts =
        own.stream()
            .flatMap(reference -> mainColor(reference).stream())
            .collect(Collectors.groupingBy(color -> color, Collectors.counting()));
    double least = USUAL_COLOR * counts.values().stream().mapToLong(it -> it).max().orElse(0);
    return preferring(
        own,
        one -> mainColor(one).filter(color -> counts.getOrDefault(color, 0L) >= least).isPresent());
  }

  private Optional<ColorName> mainColor(Reference reference) {
    return gallery.drawings().traits(reference).colors().stream().findFirst();
  }

  private static List<Reference> some(List<Reference> all, RandomGenerator random) {
    if (all.size() <= MAX_CANDIDATES) {
      return all;
    }
    var shuffled = new ArrayList<>(all);
    for (int i = 0; i < MAX_CANDIDATES; i++) {
      Collections.swap(shuffled, i, i + random.nextInt(shuffled.size() - i));
    }
    return shuffled.subList(0, MAX_CANDIDATES);
  }

  private static <T> List<T> preferring(List<T> all, Predicate<T> wanted) {
    List<T> those = all.stream().filter(wanted).toList();
    return those.isEmpty() ? all : those;
  }

  private boolean isThing(Reference reference) {
    Outline outline = gallery.look(reference).orElseThrow().outline();
    double longest = Math.max(outline.box().width(), outline.box().height());
    return longest >= MIN_LENGTH && outline.area() <= MAX_COVERAGE;
  }

  private boolean isCutOut(Reference reference) {
    return gallery.look(reference).orElseThrow().outline().coverage() <= MAX_FILLED;
  }

  /** Those without a ground, if that is what most are. */
  private List<Reference> cutOut(List<Reference> all) {
    List<Reference> those = all.stream().filter(this::isCutOut).toList();
    return 2 * those.size() >= all.size() ? those : all;
  }

  /** Those that go together well with another, by the measure of their thing and skin tone. */
  private List<Reference> blending(List<Reference> all) {
    Map<List<Tone>, List<Reference>> byTone =
        all.stream()
            .collect(Collectors.groupingBy(this::tones, LinkedHashMap::new, Collectors.toList()));
    return byTone.values().stream().flatMap(those -> blendingOfOneTone(those).stream()).toList();
  }

  private List<Reference> blendingOfOneTone(List<Reference> all) {
    double[] unlike =
        all.stream()
            .mapToDouble(
                it -> partners(it, all).stream().findFirst().map(Partner::distance).orElse(0.0))
            .toArray();
    double most = MAX_UNLIKE * Arrays.stream(unlike).sorted().toArray()[unlike.length / 2];
    return IntStream.range(0, all.size())
        .filter(i -> unlike[i] <= most)
        .mapToObj(all::get)
        .toList();
  }

  /**
   * Those of some drawings that one may be blended with, the one that looks most like it first: of
   * other authors, for an author's sets are often the same drawings in other styles; else of other
   * sets, else any.
   */
  private List<Partner> partners(Reference one, List<Reference> all) {
    Set<Reference> those = new HashSet<>(all);
    List<Partner> any =
        partners.of(one).stream()
            .filter(
                it -> those.contains(it.reference()) && tones(one).equals(tones(it.reference())))
            .toList();
    List<Partner> ofOtherSets = preferring(any, it -> !it.reference().set().equals(one.set()));
    return preferring(ofOtherSets, it -> !it.reference().author().equals(one.author()));
  }

  private List<Tone> tones(Reference reference) {
    return gallery.drawings().traits(reference).tones();
  }

  private boolean isIn(Reference reference, Style style) {
    return gallery.drawings().traits(reference).style() == style;
  }

  private boolean has(Reference reference, Tone tone) {
    return tones(reference).contains(tone);
  }

  private boolean isMostly(Reference reference, ColorName color) {
    return mainColor(reference).filter(color::equals).isPresent();
  }

  /** Black and white, brown and beige say what skin a person has. */
  private Optional<Tone> tone(Subject subject) {
    if (subject.tone().isPresent() || !isPerson(subject.concept())) {
      return subject.tone();
    }
    return subject.color().flatMap(SketchCasting::skin);
  }

  /** The tone that a colour means of a person; empty if it means none. */
  static Optional<Tone> skin(Tint color) {
    return switch (color.name()) {
      case BLACK -> Optional.of(Tone.DARK);
      case BROWN -> Optional.of(Tone.MEDIUM_DARK);
      case WHITE, BEIGE -> Optional.of(Tone.LIGHT);
      default -> Optional.empty();
    };
  }

  private Likeness blended(
      Reference first, List<Reference> fitting, boolean upsideDown, RandomGenerator random) {
    Pose pose = Pose.any(upright.is(first.concept()), upsideDown, random);
    Look look = gallery.look(first).orElseThrow();
    Optional<Likeness.Second> second =
        mostAlike(partners(first, fitting), random)
            .map(partner -> laidOver(first, partner, random));
    return new Likeness(first, look.outline().box(), second, pose);
  }

  private static Optional<Partner> mostAlike(List<Partner> partners, RandomGenerator random) {
    if (partners.isEmpty()) {
      return Optional.empty();
    }
    double most = ALMOST * partners.get(0).distance();
    return Optional.of(
        pick(partners.stream().filter(partner -> partner.distance() <= most).toList(), random));
  }

  private Likeness.Second laidOver(Reference first, Partner partner, RandomGenerator random) {
    Look look = gallery.look(first).orElseThrow();
    Look other = gallery.look(partner.reference()).orElseThrow();
    Affine map = Alignment.best(look, other, partner.mirrored()).map();
    int share = MIN_SHARE + random.nextInt(MAX_SHARE - MIN_SHARE + 1);
    Flow flow = gallery.flow(first, partner.reference(), map);
    return new Likeness.Second(partner.reference(), map, flow, share);
  }

  private static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
