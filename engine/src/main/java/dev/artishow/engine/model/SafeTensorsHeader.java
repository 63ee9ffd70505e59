package dev.artishow.engine.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.JsonFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON at the start of a weights file, checked by itself and against the bytes that follow.
 *
 * @param metadata free texts under {@code __metadata__}
 */
record SafeTensorsHeader(SortedMap<String, TensorEntry> entries, Map<String, String> metadata) {
  static final String METADATA = "__metadata__";

  /** Thousands of tensors; an absurd length must not become an allocation. */
  static final int MAX_BYTES = 1 << 20;

  private static final int MAX_NAME = 256;

  SafeTensorsHeader {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    metadata = Map.copyOf(metadata);
  }

  static SafeTensorsHeader parse(Path file, byte[] json) throws SafeTensorsException {
    if (json.length == 0 || json[0] != '{') {
      throw new SafeTensorsException(file, "the header must be a JSON object, begins otherwise");
    }
    try {
      var fields = JsonFile.parse(file, json, ObjectNode.class);
      var entries = new TreeMap<String, TensorEntry>();
      var metadata = new TreeMap<String, String>();
      for (var field : fields.properties()) {
        if (field.getKey().equals(METADATA)) {
          var texts = JsonFile.convert(file, METADATA, field.getValue(), Texts.class);
          metadata.putAll(texts);
        } else {
          String where = "tensor " + checkedName(file, field.getKey());
          entries.put(
              field.getKey(), JsonFile.convert(file, where, field.getValue(), TensorEntry.class));
        }
      }
      return new SafeTensorsHeader(entries, metadata);
    } catch (SafeTensorsException e) {
      throw e;
    } catch (InvalidFileException e) {
      throw new SafeTensorsException(file, "header: " + e.problem(), e);
    }
  }

  private static final class Texts extends TreeMap<String, String> {}

  private static String checkedName(Path file, String name) throws SafeTensorsException {
    if (name.isEmpty() || name.length() > MAX_NAME || name.chars().anyMatch(c -> c < ' ')) {
      throw new SafeTensorsException(
          file,
          "a tensor's name must be 1–%d printable characters, one has %d"
              .formatted(MAX_NAME, name.length()));
    }
    return name;
  }

  /** Refuses tensors that leave gaps, share bytes or do not fill the file. */
  void requireFilled(Path file, long dataBytes) throws SafeTensorsException {
    long end = 0;
    for (var entry : byPosition()) {
      if (entry.getValue().begin() != end) {
        throw new SafeTensorsException(
            file,
            "tensor %s must begin at byte %d where the one before it ends, begins at %d"
                .formatted(entry.getKey(), end, entry.getValue().begin()));
      }
      end = entry.getValue().end();
    }
    if (dataBytes < end) {
      throw new SafeTensorsException(
          file,
          "is cut short: its tensors take %d bytes, %d are there; fetch it again"
              .formatted(end, dataBytes));
    }
    if (dataBytes > end) {
      throw new SafeTensorsException(
          file, "has %d bytes after its last tensor".formatted(dataBytes - end));
    }
  }

  private List<Map.Entry<String, TensorEntry>> byPosition() {
    return entries.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.comparingLong(TensorEntry::begin).thenComparing(TensorEntry::end)))
        .toList();
  }
}
