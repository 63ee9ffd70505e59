package dev.artishow.trainer.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.JointEmbedding;
import dev.artishow.engine.nn.Layers;
import dev.artishow.engine.text.CodedCaption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers on the Java side to features. Most captions are short: those of like length are encoded
 * together, padded to the longest among them, which halves the work.
 */
final class PairArrays {
  private static final int TOGETHER = 64;

  private PairArrays() {}

  /** Features of pictures of 4 × R × R values each, (n, F). */
  static NDArray pictures(NDManager scratch, JointEmbedding network, List<float[]> planes) {
    int values = planes.get(0).length;
    long side = Math.round(Math.sqrt(values / (double) Denoiser.CHANNELS));
    var all = new float[planes.size() * values];
    for (int i = 0; i < planes.size(); i++) {
      System.arraycopy(planes.get(i), 0, all, i * values, values);
    }
    return network.pictures(
        scratch.create(all, new Shape(planes.size(), Denoiser.CHANNELS, side, side)));
  }

  /** Features of captions, (n, F), in their order. */
  static NDArray captions(NDManager scratch, JointEmbedding network, List<CodedCaption> captions) {
    List<Integer> byLength =
        IntStream.range(0, captions.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> captions.get(i).tokens()))
            .toList();
    var parts = new NDList();
    for (int from = 0; from < byLength.size(); from += TOGETHER) {
      List<CodedCaption> part =
          byLength.subList(from, Math.min(byLength.size(), from + TOGETHER)).stream()
              .map(captions::get)
              .toList();
      parts.add(network.captions(CodedCaption.array(scratch, part)));
    }
    var places = new long[captions.size()];
    for (int i = 0; i < places.length; i++) {
      places[byLength.get(i)] = i;
    }
    return rows(scratch.create(places), Layers.joined(parts));
  }

  /** The rows of (n, F) whose numbers are given. */
  private static NDArray rows(NDArray numbers, NDArray features) {
    return Embedding.embedding(numbers, features, SparseFormat.DENSE).singletonOrThrow();
  }
}
