package dev.artishow.trainer.data.audit;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What was found wrong with a data set.
 *
 * @param pictures how many were looked at
 * @param counts of all faults, by kind
 * @param examples the first faults of each kind, at most {@link #MAX_EXAMPLES}
 */
public record Audit(int pictures, Map<Fault.Kind, Long> counts, List<Fault> examples) {
  /** Of each kind. */
  public static final int MAX_EXAMPLES = 20;

  public Audit {
    counts = Map.copyOf(counts);
    examples = List.copyOf(examples);
  }

  /** Looks at everything: each line of the manifest, each word, each pixel. */
  public static Audit of(Dataset dataset) throws IOException {
    var found = new Findings();
    var leaks = new LeakCheck(dataset);
    dataset.entries().forEach(leaks::remember);
    var rights = new RightsCheck(dataset.info().licenses());
    dataset
        .entries()
        .forEach(
            (PictureEntry entry) -> {
              rights.check(entry, found);
              leaks.check(entry, found);
            });
    leaks.checkWords(found);
    for (String file : dataset.damagedFiles()) {
      found.accept(new Fault(Fault.Kind.DAMAGE, file, "is not as it was written"));
    }
    return new Audit(dataset.size(), found.counts, found.examples);
  }

  /** Whether nothing was found. */
  public boolean passed() {
    return counts.isEmpty();
  }

  /** Counts faults and keeps the first of each kind. */
  private static final class Findings implements Consumer<Fault> {
    private final Map<Fault.Kind, Long> counts = new EnumMap<>(Fault.Kind.class);
    private final List<Fault> examples = new ArrayList<>();

    @Override
    public void accept(Fault fault) {
      if (counts.merge(fault.kind(), 1L, Long::sum) <= MAX_EXAMPLES) {
        examples.add(fault);
      }
    }
  }
}
