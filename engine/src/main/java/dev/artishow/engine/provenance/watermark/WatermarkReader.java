package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a watermark in a picture of any size, transparent or on any even ground, whole or cut out
 * of a square of usual size by up to 12 % of its side.
 *
 * <p>At most one picture of a million that has none is taken for one that has: the bound of {@link
 * Reading#evidence}, times all that is tried. Half of that goes to whole pictures, half to those
 * that may have been cut.
 */
public final class WatermarkReader {
  private static final double FALSE_FINDS = 1e-6;

  /** Sides of pictures that may have been cropped. */
  private static final int[] SIDES = {128, 256, 512};

  private static final double MIN_LEFT = 0.88;

  /** Offsets tried along one side, at most. */
  private static final int OFFSETS = 32;

  /** Places that are looked at closely. */
  private static final int CLOSE_LOOKS = 12;

  private final Scene scene;

  private WatermarkReader(Picture picture) {
    scene = new Scene(picture);
  }

  /** The watermark of a picture, if one is found. */
  public static Optional<Watermark> read(Picture picture) {
    if (Math.min(picture.width(), picture.height()) < Strength.MIN_SIDE) {
      return Optional.empty();
    }
    var reader = new WatermarkReader(picture);
    Optional<Watermark> whole =
        reader.look(Place.whole(picture.width(), picture.height()), reader.enough(1));
    return whole.isPresent() ? whole : reader.cropped();
  }

  private double enough(double places) {
    double tries = places * scene.views() * Strength.STEPS.size();
    return Math.log(2 * tries * (1 << MarkCode.ID_BITS) / FALSE_FINDS);
  }

  /** The mark that most speaks for: a poor view may be enough for one that is all but right. */
  private Optional<Watermark> look(Place place, double enough) {
    Optional<Watermark> best = Optional.empty();
    double most = enough;
    for (int view = 0; view < scene.views(); view++) {
      Reading reading = scene.reading(view, place);
      for (double step : Strength.STEPS) {
        MarkCode.Word word = MarkCode.decode(reading.seen(step));
        double evidence = reading.evidence(word.score());
        if (word.isWhole() && evidence >= most) {
          best = Optional.of(new Watermark(word.id()));
          most = evidence;
        }
      }
    }
    return best;
  }

  private record Candidate(Place place, double promise) {}

  private Optional<Watermark> cropped() {
    double enough = enough((double) SIDES.length * OFFSETS * OFFSETS);
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
    int stride = Math.max(1, side / 256);
    var candidates = new ArrayList<Candidate>();
    for (int top = 0; top <= side - scene.height(); top += stride) {
      for (int left = 0; left <= side - scene.width(); left += stride) {
        Place place = Place.cropped(left, top, side);
        candidates.add(new Candidate(place, promise(place)));
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::promise).reversed())
        .limit(CLOSE_LOOKS)
        .toList();
  }

  /** An opaque picture is either drawn all over or is on a ground. */
  private double promise(Place place) {
    double promise = scene.reading(0, place).promise();
    return scene.views() > Scene.CLEAR_VIEWS
        ? Math.max(promise, scene.reading(Scene.OPAQUE_VIEWS / 2, place).promise())
        : promise;
  }
}
