package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a data set is split, written down in {@code splits.json}: what decides it, and for people
 * what came of it.
 *
 * @param plan seed and shares
 * @param representatives by concept, the one whose draw counts for it; concepts that stand for
 *     themselves are left out
 * @param heldOutConcepts English names of what is held out, by concept
 */
record SplitRecord(
    SplitPlan plan, Map<String, String> representatives, Map<String, String> heldOutConcepts) {
  static final String FILE = "splits.json";

  SplitRecord {
    representatives = Collections.unmodifiableMap(new TreeMap<>(representatives));
    heldOutConcepts = Collections.unmodifiableMap(new TreeMap<>(heldOutConcepts));
  }

  static SplitRecord of(
      SplitPlan plan, Map<String, String> representatives, List<Concept> concepts) {
    var splits = new Splits(plan, representatives);
    var heldOut = new TreeMap<String, String>();
    for (Concept concept : concepts) {
      if (splits.holdsOut(concept.key())) {
        heldOut.put(concept.key(), concept.in("en").map(label -> label.name()).orElse(""));
      }
    }
    return new SplitRecord(plan, representatives, heldOut);
  }

  Splits splits() {
    return new Splits(plan, representatives);
  }

  static SplitRecord read(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(FILE).toFile(), SplitRecord.class);
  }

  void write(Path folder) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(FILE).toFile(), this);
  }
}
