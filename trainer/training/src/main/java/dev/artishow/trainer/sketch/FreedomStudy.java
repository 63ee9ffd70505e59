package dev.artishow.trainer.sketch;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Origin.Ground;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Match.Certainty;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.trainer.evaluate.ChosenDrawings;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.evaluate.SideBySide;
import dev.artishow.trainer.evaluate.SideBySide.Drawn;
import dev.artishow.trainer.evaluate.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws things from sketches more and less freely, and asks of the pictures what pulls against each
 * other: whether they can be named, and whether they copy.
 */
public final class FreedomStudy {
  private static final int AMONG = 5;

  /** Two to lean on, one to be compared with. */
  private static final int MIN_AUTHORS = 3;

  private static final long SEED = 16;

  private final StepModel model;
  private final SideBySide sideBySide;
  private final Judge judge;
  private final Library library;
  private final CopyGuard guard;
  private final List<LibraryThing> things;
  private final List<Reference> aside;
  private final float[][] likenesses;
  private final float[][] names;

  /** What sketches are made of. */
  public enum Material {
    /** One drawing of the thing. */
    ONE,
    /** Two of them, blended. */
    BLEND
  }

  /**
   * What was found at one freedom.
   *
   * @param pictures drawn
   * @param named whose thing comes first: a drawing of it that they do not lean on is more like
   *     them than such drawings of all other things
   * @param amongFive whose thing is one of the first five
   * @param worded whose thing's name comes first of all the things' names
   * @param copies drawn nearer to a reference, or a twin of one, than one in a hundred other
   *     drawings of a thing are to each other
   * @param namedInTheEnd as {@code named}, once those were drawn again
   * @param copiesInTheEnd that are left then
   * @param freeInTheEnd that were drawn from noise alone then
   */
  public record Row(
      Material material,
      double start,
      int pictures,
      int named,
      int amongFive,
      int worded,
      int copies,
      int namedInTheEnd,
      int copiesInTheEnd,
      int freeInTheEnd) {}

  /**
   * A study of things that have drawings by several hands, taken at random.
   *
   * @param judge names pictures
   * @param count how many things
   */
  public FreedomStudy(StepModel model, Judge judge, Library library, int count) {
    this.model = model;
    sideBySide = new SideBySide(model);
    this.judge = judge;
    this.library = library;
    List<LibraryThing> all = library.catalog().things();
    guard = CopyGuard.calibrated(library, all.stream().map(LibraryThing::concept).toList());
    var byName = new LinkedHashMap<String, LibraryThing>();
    all.stream().filter(this::hasSeveral).forEach(it -> byName.putIfAbsent(name(it), it));
    var chosen = new ArrayList<>(byName.values());
    var random = RandomStream.of(SEED, "things");
    for (int i = chosen.size() - 1; i > 0; i--) {
      Collections.swap(chosen, i, random.nextInt(i + 1));
    }
    things = List.copyOf(chosen.subList(0, Math.min(count, chosen.size())));
    aside =
        things.stream()
            .map(thing -> library.of(thing.concept()))
            .map(drawn -> drawn.get(random.nextInt(drawn.size())))
            .toList();
    likenesses =
        judge.pictures(
            aside.stream().map(one -> library.picture(one, judge.resolution())).toList());
    names = judge.captions(things.stream().map(LibraryThing::english).toList());
  }

  private boolean hasSeveral(LibraryThing thing) {
    return library.of(thing.concept()).stream().map(Reference::author).distinct().count()
        >= MIN_AUTHORS;
  }

  private static String name(LibraryThing thing) {
    return thing.english().toLowerCase(Locale.ROOT);
  }

  /** Distance below which the guard calls a picture a copy. */
  public double threshold() {
    return guard.threshold();
  }

  /** Draws every thing once, at one freedom. */
  public Row at(Material material, Freedom freedom) {
    var trial = new Trial(material, freedom);
    List<Drawn> first = sideBySide.draw(trial.requests());
    List<Picture> drawn = pictures(first);
    float[][] seen = features(drawn);
    int[] ranks = ranks(seen, likenesses);
    int copies = trial.copies(drawn);
    List<Drawn> latest = sideBySide.untilNoneIsCopied(first, trial.sketching);
    List<Picture> last = pictures(latest);
    return new Row(
        material,
        freedom.start(),
        things.size(),
        within(ranks, 1),
        within(ranks, AMONG),
        within(ranks(seen, names), 1),
        copies,
        within(ranks(features(last), likenesses), 1),
        trial.copies(last),
        (int) latest.stream().filter(it -> it.origin().ground() == Ground.TOO_NEAR).count());
  }

  /** All things at one freedom. */
  private final class Trial {
    private final Freedom freedom;
    private final SketchComposer composer;
    private final Sketching sketching;

    Trial(Material material, Freedom freedom) {
      this.freedom = freedom;
      Map<String, LibraryThing> byName =
          things.stream().collect(Collectors.toMap(FreedomStudy::name, thing -> thing));
      Finder whole =
          prompt ->
              Optional.ofNullable(byName.get(prompt)).stream()
                  .map(it -> new Match(0, prompt.length(), it.concept(), Certainty.NAME, 1))
                  .toList();
      composer = new SketchComposer(whole, left(material));
      sketching =
          new Sketching(Optional.of(new Sketchbook(composer, "", Optional.of(guard))), freedom);
    }

    List<SketchedRequest> requests() {
      return numbers()
          .mapToObj(i -> DrawRequest.of(things.get(i).english(), i).withFreedom(freedom))
          .map(request -> sketching.sketched(request, model))
          .toList();
    }

    /** Also where drawing started from noise, of what it would have started from. */
    int copies(List<Picture> drawn) {
      return (int)
          numbers().filter(i -> guard.copied(drawn.get(i), references(i)).isPresent()).count();
    }

    private List<Reference> references(int number) {
      return composer
          .compose(name(things.get(number)), number)
          .map(Composition::references)
          .orElse(List.of());
    }
  }

  private IntStream numbers() {
    return IntStream.range(0, things.size());
  }

  private static List<Picture> pictures(List<Drawn> drawn) {
    return drawn.stream().map(Drawn::picture).toList();
  }

  private float[][] features(List<Picture> pictures) {
    return judge.pictures(
        pictures.stream().map(picture -> Resampling.resized(picture, judge.resolution())).toList());
  }

  /** How many other things are nearer to each picture than its own. */
  private int[] ranks(float[][] seen, float[][] told) {
    return numbers()
        .map(
            i ->
                (int)
                    numbers()
                        .filter(
                            j ->
                                j != i
                                    && Vectors.dot(seen[i], told[j])
                                        >= Vectors.dot(seen[i], told[i]))
                        .count())
        .toArray();
  }

  private static int within(int[] ranks, int first) {
    return (int) Arrays.stream(ranks).filter(rank -> rank < first).count();
  }

  /** The library without what was put aside and all that its author drew of the thing. */
  private Drawings left(Material material) {
    Map<String, Reference> keptBack =
        aside.stream()
            .collect(Collectors.toMap(Reference::concept, one -> one, (one, other) -> other));
    return new ChosenDrawings(
        library,
        (concept, drawings) -> {
          Reference kept = keptBack.get(concept);
          List<Reference> left =
              drawings.stream().filter(one -> kept == null || isOfOthers(one, kept)).toList();
          return material == Material.BLEND || left.isEmpty() ? left : List.of(one(concept, left));
        });
  }

  private static boolean isOfOthers(Reference one, Reference kept) {
    return !one.author().equals(kept.author()) && !one.group().equals(kept.group());
  }

  private static Reference one(String concept, List<Reference> left) {
    var random = RandomStream.of(SEED, "one drawing", concept.hashCode());
    return left.get(random.nextInt(left.size()));
  }
}
