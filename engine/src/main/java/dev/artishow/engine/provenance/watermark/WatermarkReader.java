package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a watermark in a picture of any size, on any even ground, whole or cropped by up to 12 %.
 *
 * <p>At most one picture of a million that has none is taken for one that has: the bound of {@link
 * Reading#evidence}, times all that is tried.
 */
public final class WatermarkReader {
  private static final double FALSE_FINDS = 1e-6;

  /** Sides of pictures that may have been cropped. */
  private static final int[] SIDES = {128, 256, 512};

  private static final double MIN_LEFT = 0.88;

  /** Offsets tried along one side. */
  private static final int OFFSETS = 33;

  /** Places that are looked at closely. */
  private static final int CLOSE_LOOKS = 12;

  private static final int VIEWS = 2;
  private static final int TRIES = VIEWS * Reading.KINDS * Strength.ALL.length;

  private final Scene scene;
  private final List<View> views;

  private WatermarkReader(Picture picture) {
    scene = new Scene(picture);
    views = View.of(scene);
  }

  /** The watermark of a picture, if one is found. */
  public static Optional<Watermark> read(Picture picture) {
    if (Math.min(picture.width(), picture.height()) < Strength.MIN_SIDE) {
      return Optional.empty();
    }
    var reader = new WatermarkReader(picture);
    Optional<Watermark> whole =
        reader.look(Reading.Place.whole(reader.scene), evidenceFor(TRIES));
    return whole.isPresent() ? whole : reader.cropped();
  }

  /** Half of what false finds may be goes to whole pictures, half to cropped ones. */
  private static double evidenceFor(double tries) {
    return Math.log(2 * tries * (1 << MarkCode.ID_BITS) / FALSE_FINDS);
  }

  private Optional<Watermark> look(Reading.Place place, double enough) {
    for (View view : views) {
      for (Reading reading : Reading.all(view, place)) {
        for (double step : Strength.ALL) {
          MarkCode.Word word = MarkCode.decode(reading.seen(step));
          if (word.isWhole() && reading.evidence(word.score()) >= enough) {
            return Optional.of(new Watermark(word.id()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private record Candidate(Reading.Place place, double promise) {}

  private Optional<Watermark> cropped() {
    double enough = evidenceFor((double) TRIES * SIDES.length * OFFSETS * OFFSETS);
    for (int side : SIDES) {
      if (Math.max(scene.width(), scene.height()) <= side
          && Math.min(scene.width(), scene.height()) >= MIN_LEFT * side) {
        for (Candidate candidate : candidates(side)) {
          Optional<Watermark> found = look(candidate.place(), enough);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(int side) {
    int stride = Math.max(1, side / 128);
    var candidates = new ArrayList<Candidate>();
    for (int top = 0; top <= side - scene.height(); top += stride) {
      for (int left = 0; left <= side - scene.width(); left += stride) {
        Reading.Place place = Reading.Place.cropped(scene, left, top, side);
        candidates.add(new Candidate(place, promise(place, side)));
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::promise).reversed())
        .limit(CLOSE_LOOKS)
        .toList();
  }

  /** How much the cells agree on the bits that they repeat. */
  private double promise(Reading.Place place, int side) {
    Reading reading = Reading.steadyOnly(views.get(0), place);
    double most = 0;
    for (double step : Strength.forSide(side)) {
      double sum = 0;
      for (double seen : reading.seen(step)) {
        sum += seen * seen;
      }
      most = Math.max(most, sum);
    }
    return most;
  }
}
