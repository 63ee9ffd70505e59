package dev.artishow.engine.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parts a frame among several that stand side by side: whoever is asked to be at a spot is there,
 * the others share what is left in their order.
 */
final class Spots {
  /** Of a side, what one at its edge gets and what is left to the others. */
  private static final double EDGE = 0.42;

  private static final int THIRDS = 3;

  private static final double FREE = 0.4;
  private static final double AT_A_SPOT = 0.1;

  private Spots() {}

  /**
   * Some of those that stand side by side, and where.
   *
   * @param freedom how far from the middle of the frame it may be, 0–1
   */
  record Part(Arrangement what, Frame frame, double freedom) {}

  static List<Part> of(List<Arrangement> all, Frame frame) {
    var spotted = new EnumMap<Spot, List<Arrangement>>(Spot.class);
    var free = new ArrayList<Arrangement>();
    for (Arrangement one : all) {
      if (one instanceof Arrangement.Spotted it) {
        spotted.computeIfAbsent(it.spot(), unused -> new ArrayList<>()).add(it.what());
      } else {
        free.add(one);
      }
    }
    if (spotted.isEmpty()) {
      return inGrid(free, frame, FREE);
    } else if (spotted.size() == 1 && !spotted.containsKey(Spot.MIDDLE)) {
      Map.Entry<Spot, List<Arrangement>> only = spotted.entrySet().iterator().next();
      Spot spot = only.getKey();
      return free.isEmpty()
          ? inGrid(only.getValue(), spot.in(frame), AT_A_SPOT)
          : besides(spot, only.getValue(), free, frame);
    }
    return inThirds(spotted, free, frame);
  }

  private static List<Part> inGrid(List<Arrangement> all, Frame frame, double freedom) {
    List<Frame> frames =
        all.size() == 2
            ? List.of(frame.splitAcross(0.5))
            : Grids.of(frame, Math.min(all.size(), Arrangement.MAX_COUNTED)).squarest();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < frames.size(); i++) {
      parts.add(new Part(all.get(i), frames.get(i), freedom));
    }
    return parts;
  }

  /** One spot's at the edge or in the corner, all others in what that leaves. */
  private static List<Part> besides(
      Spot spot, List<Arrangement> there, List<Arrangement> others, Frame frame) {
    double across = spot.column() == 1 ? 1 : EDGE;
    double down = spot.row() == 1 ? 1 : EDGE;
    double left = spot.column() == 2 ? 1 - EDGE : 0;
    double top = spot.row() == 2 ? 1 - EDGE : 0;
    Frame place = frame.part(left, top, across, down);
    boolean beside = spot.column() != 1;
    Frame rest =
        frame.part(
            spot.column() == 0 ? EDGE : 0,
            spot.row() == 0 ? (beside ? EDGE / 2 : EDGE) : 0,
            beside ? 1 - EDGE : 1,
            spot.row() == 1 ? 1 : beside ? 1 - EDGE / 2 : 1 - EDGE);
    var parts = new ArrayList<>(inGrid(there, place, AT_A_SPOT));
    parts.addAll(inGrid(others, rest, FREE));
    return parts;
  }

  /** Thirds, or halves where nothing is in the middle; what is alone across has all of it. */
  private static List<Part> inThirds(
      Map<Spot, List<Arrangement>> spotted, List<Arrangement> free, Frame frame) {
    if (!free.isEmpty()) {
      for (Spot spot : List.of(Spot.MIDDLE, Spot.BOTTOM, Spot.TOP, Spot.LEFT, Spot.RIGHT)) {
        if (spotted.putIfAbsent(spot, free) == null) {
          break;
        }
      }
    }
    Set<Integer> columns = used(spotted, Spot::column);
    Set<Integer> rows = used(spotted, Spot::row);
    var parts = new ArrayList<Part>();
    spotted.forEach(
        (spot, there) -> {
          Frame cell =
              frame.cell(
                  place(spot.column(), columns), place(spot.row(), rows), of(columns), of(rows));
          parts.addAll(inGrid(there, cell, AT_A_SPOT));
        });
    return parts;
  }

  private static Set<Integer> used(Map<Spot, ?> spotted, Function<Spot, Integer> of) {
    return spotted.keySet().stream().map(of).collect(Collectors.toSet());
  }

  /** Into how many a side is parted. */
  private static int of(Set<Integer> used) {
    return used.size() > 1 && used.contains(1) ? THIRDS : used.size();
  }

  private static int place(int third, Set<Integer> used) {
    return of(used) == THIRDS ? third : used.size() == 1 ? 0 : third / 2;
  }
}
