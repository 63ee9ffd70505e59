package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How a data set is split, written down in {@code splits.json}.
 *
 * @param plan seed and shares
 */
record SplitRecord(SplitPlan plan) {
  static final String FILE = "splits.json";

  Splits splits() {
    return new Splits(plan);
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
