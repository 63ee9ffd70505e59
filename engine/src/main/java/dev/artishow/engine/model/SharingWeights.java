package dev.artishow.engine.model;

import dev.artishow.engine.nn.TextEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A package's own weights, and the text encoder's of another package. */
final class SharingWeights implements TensorSource {
  private final TensorSource own;
  private final TensorSource shared;
  private final SortedMap<String, TensorInfo> tensors;

  /** Closes both in the end. */
  SharingWeights(TensorSource own, TensorSource shared) {
    this.own = own;
    this.shared = shared;
    var all = new TreeMap<String, TensorInfo>();
    shared
        .tensors()
        .forEach(
            (name, info) -> {
              if (TextEncoder.owns(name)) {
                all.put(name, info);
              }
            });
    all.putAll(own.tensors());
    tensors = Collections.unmodifiableSortedMap(all);
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Path file(String name) {
    return holder(name).file(name);
  }

  @Override
  public Tensor read(String name) throws IOException {
    return holder(name).read(name);
  }

  /** The package's own word counts where both have a tensor of that name. */
  private TensorSource holder(String name) {
    return own.tensors().containsKey(name) || !tensors.containsKey(name) ? own : shared;
  }

  @Override
  public void close() throws IOException {
    try (own) {
      shared.close();
    }
  }
}
