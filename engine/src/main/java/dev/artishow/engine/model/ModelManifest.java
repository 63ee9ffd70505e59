package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.Bounds;
import dev.artishow.config.file.JsonFile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The content of {@code model.json}: the model's card, and the digest of every other file.
 *
 * @param format version of the package's layout
 * @param files every other file of the package, but the signature
 * @param textEncoder where the text encoder is, if it is not among the package's own weights
 */
public record ModelManifest(
    int format,
    ModelCard model,
    Map<String, FileDigest> files,
    @JacksonInject(value = JsonFile.NOTHING, useInput = OptBoolean.TRUE)
        Optional<SharedTextEncoder> textEncoder) {
  public static final int FORMAT = 1;

  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
  private static final int MAX_FILES = 64;

  public ModelManifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format must be %d, was %d; a newer release may read it".formatted(FORMAT, format));
    }
    Bounds.size("files", files.size(), 1, MAX_FILES);
    for (String name : files.keySet()) {
      Bounds.matches(
          "files", name, FILE, "plain names of letters, digits, '.', '_' and '-', without folders");
    }
    if (model.kind().hasWeights()) {
      requireListed(files, ModelPackage.WEIGHTS);
    }
    if (model.kind().hasTokenizer()) {
      requireListed(files, ModelPackage.TOKENIZER);
    }
    if (textEncoder.isPresent() && !model.kind().draws()) {
      throw new IllegalArgumentException(
          "textEncoder must not stand in a package of kind " + model.kind());
    }
    requireUnlisted(files, ModelPackage.MANIFEST);
    requireUnlisted(files, ModelPackage.SIGNATURE);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  private static void requireListed(Map<String, FileDigest> files, String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("files must list " + name);
    }
  }

  private static void requireUnlisted(Map<String, FileDigest> files, String name) {
    if (files.containsKey(name)) {
      throw new IllegalArgumentException("files must not list %s".formatted(name));
    }
  }

  /** Bytes of all listed files. */
  public long totalBytes() {
    return files.values().stream().mapToLong(FileDigest::bytes).sum();
  }
}
