package dev.artishow.engine.model;

import dev.artishow.engine.nn.TextEncoder;
import java.io.IOException;
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

  /** The package's own word counts where both have a tensor of that name. */
  @Override
  public Tensor read(String name) throws IOException {
    return own.tensors().containsKey(name) || !tensors.containsKey(name)
        ? own.read(name)
        : shared.read(name);
  }

  @Override
  public void close() throws IOException {
    try (own) {
      shared.close();
    }
  }
}
