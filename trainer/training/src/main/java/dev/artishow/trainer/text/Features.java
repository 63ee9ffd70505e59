package dev.artishow.trainer.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.JointEmbedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Features of many pictures and captions on the Java side, computed a few at a time. */
final class Features {
  private static final int TOGETHER = 64;

  private final NDManager manager;
  private final JointEmbedding network;
  private final CaptionCode code;

  /**
   * For one network.
   *
   * @param manager on the network's device
   */
  Features(NDManager manager, JointEmbedding network, CaptionCode code) {
    this.manager = manager;
    this.network = network;
    this.code = code;
  }

  /** Features of pictures of 4 × R × R values each. */
  float[][] pictures(List<float[]> planes) {
    return inParts(planes, (scratch, part) -> PairArrays.pictures(scratch, network, part));
  }

  float[][] captions(List<String> captions) {
    return inParts(
        captions.stream().map(code::encode).toList(),
        (scratch, part) -> PairArrays.captions(scratch, network, part));
  }

  private <T> float[][] inParts(List<T> inputs, BiFunction<NDManager, List<T>, NDArray> encode) {
    var rows = new ArrayList<float[]>();
    for (int from = 0; from < inputs.size(); from += TOGETHER) {
      List<T> part = inputs.subList(from, Math.min(inputs.size(), from + TOGETHER));
      try (NDManager scratch = manager.newSubManager()) {
        NDArray features = encode.apply(scratch, part);
        float[] values = features.toFloatArray();
        int width = values.length / part.size();
        for (int i = 0; i < part.size(); i++) {
          rows.add(Arrays.copyOfRange(values, i * width, (i + 1) * width));
        }
      }
    }
    return rows.toArray(new float[0][]);
  }
}
