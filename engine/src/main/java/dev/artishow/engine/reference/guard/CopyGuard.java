package dev.artishow.engine.reference.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.reference.Drawings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.DoubleSupplier;

/**
 * Tells drawings that are copies of a reference: nearer to it than but one in a hundred other
 * drawings of the same thing are to each other, however either is mirrored, moved, scaled,
 * stretched, turned or recoloured. Thread-safe.
 */
public final class CopyGuard {
  /** Of the pairs of other drawings that are nearer than the threshold. */
  public static final double FALSE_ALARMS = 0.01;

  private static final int MAX_PAIRS = 2000;

  /** Of pairs of each thing. */
  private static final int MAX_ROUNDS = 50;

  private static final long SEED = 16;
  private static final long KEPT = 2000;

  /** A sketch turns things by at most eight degrees either way. */
  private static final double[] TURNS = {-8, -4, 0, 4, 8};

  private final Drawings drawings;
  private final Cache<Reference, Posture> postures =
      Caffeine.newBuilder().maximumSize(KEPT).build();
  private final DoubleSupplier threshold;

  /**
   * @param threshold below which a distance is a copy's, as {@link #calibrated} finds it
   */
  public CopyGuard(Drawings drawings, double threshold) {
    this(drawings, () -> threshold);
  }

  private CopyGuard(Drawings drawings, DoubleSupplier threshold) {
    this.drawings = drawings;
    this.threshold = threshold;
  }

  /**
   * How near a drawing is to one of those that it leans on.
   *
   * @param distance 0 for the same up to what a sketch may do; compare with {@link #threshold}
   */
  public record Nearness(Reference reference, double distance) {}

  /**
   * A guard whose threshold is what one in a hundred pairs of different drawings of a thing are
   * within; 0 where no thing has two.
   *
   * @param things keys of what there are drawings of
   */
  public static CopyGuard calibrated(Drawings drawings, Collection<String> things) {
    var measuring = new CopyGuard(drawings, 0);
    double[] distances = measuring.distancesOfOthers(things);
    return new CopyGuard(
        drawings, distances.length == 0 ? 0 : distances[(int) (FALSE_ALARMS * distances.length)]);
  }

  /** As {@link #calibrated}, in the background: whoever needs the threshold before waits for it. */
  public static CopyGuard calibrating(Drawings drawings, Collection<String> things) {
    var threshold = CompletableFuture.supplyAsync(() -> calibrated(drawings, things).threshold());
    return new CopyGuard(drawings, threshold::join);
  }

  /** Below this distance a drawing is a copy. */
  public double threshold() {
    return threshold.getAsDouble();
  }

  /**
   * Between two different drawings of one thing each, of things taken at random; where there are
   * few things, of each several times. Sorted. The two are by different authors, who hardly ever
   * draw a thing twice alike, but for libraries of one author.
   */
  private double[] distancesOfOthers(Collection<String> things) {
    double[] distances = distances(things, CopyGuard::areByTwo);
    return distances.length > 0 ? distances : distances(things, CopyGuard::areTwo);
  }

  private static boolean areByTwo(Reference one, Reference other) {
    return areTwo(one, other) && !one.author().equals(other.author());
  }

  private static boolean areTwo(Reference one, Reference other) {
    return !one.group().equals(other.group());
  }

  private double[] distances(
      Collection<String> things, BiPredicate<Reference, Reference> mayBePaired) {
    var random = RandomStream.of(SEED, "pairs of drawings");
    var distances = new ArrayList<Double>();
    for (int round = 0; round < MAX_ROUNDS && distances.size() < MAX_PAIRS; round++) {
      var chosen = new ArrayList<>(things);
      while (!chosen.isEmpty() && distances.size() < MAX_PAIRS) {
        // taken out one by one: only as many things are looked at as are needed
        int next = random.nextInt(chosen.size());
        List<Reference> all = drawings.of(chosen.get(next));
        chosen.set(next, chosen.get(chosen.size() - 1));
        chosen.remove(chosen.size() - 1);
        if (!all.isEmpty()) {
          Reference one = all.get(random.nextInt(all.size()));
          List<Reference> others =
              all.stream().filter(other -> mayBePaired.test(one, other)).toList();
          if (!others.isEmpty()) {
            Reference other = others.get(random.nextInt(others.size()));
            distances.add(distance(held(cutout(one)), other));
          }
        }
      }
    }
    return distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /**
   * The reference that a drawing copies, if it does. Twins of its references, the same drawings in
   * other styles, count as they do, and so does each thing in the drawing by itself.
   *
   * @param references that the drawing leans on
   */
  public Optional<Nearness> copied(Picture drawn, List<Reference> references) {
    return nearest(drawn, references).filter(near -> near.distance() < threshold());
  }

  /** The reference, or twin of one, that a drawing is nearest to; empty if nothing is drawn. */
  public Optional<Nearness> nearest(Picture drawn, List<Reference> references) {
    List<Reference> all =
        references.stream().flatMap(one -> twins(one).stream()).distinct().toList();
    var nearest = new ArrayList<Nearness>();
    for (Cutout part : Cutout.of(drawn).parts()) {
      if (!part.isEmpty()) {
        List<Posture> held = held(part);
        all.forEach(reference -> nearest.add(new Nearness(reference, distance(held, reference))));
      }
    }
    return nearest.stream().min(Comparator.comparingDouble(Nearness::distance));
  }

  private List<Reference> twins(Reference reference) {
    List<Reference> twins =
        drawings.of(reference.concept()).stream()
            .filter(other -> other.group().equals(reference.group()))
            .toList();
    return twins;
  }

  /** In every way that a sketch may hold it. */
  private static List<Posture> held(Cutout drawn) {
    var held = new ArrayList<Posture>();
    for (double turn : TURNS) {
      held.add(Posture.of(drawn, false, Math.toRadians(turn)));
      held.add(Posture.of(drawn, true, Math.toRadians(turn)));
    }
    return held;
  }

  private double distance(List<Posture> held, Reference reference) {
    Posture other = postures.get(reference, absent -> Posture.of(cutout(reference), false, 0));
    return held.stream().mapToDouble(other::distance).min().orElseThrow();
  }

  private Cutout cutout(Reference reference) {
    return Cutout.of(drawings.picture(reference, Cutout.SIDE));
  }
}
