package dev.artishow.trainer.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.JointEmbedding;
import dev.artishow.engine.nn.Scalar;
import dev.artishow.engine.text.CodedCaption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Brings a picture and its two captions together and away from all others of the batch: the
 * symmetric cross-entropy of InfoNCE (CLIP, arXiv:2103.00020) between the picture and each caption,
 * and between the captions, which ties languages together. Pairs that may be right as well, being
 * of the same subject or said in the same words, do not count; a contrary caption counts against
 * its own picture alone. Shapes: B pairs, K of which have a contrary caption, F features.
 *
 * @param betweenCaptions weight of the captions' part; that of the pictures' is 1
 */
record ContrastiveLoss(double betweenCaptions) {
  private static final float EXCLUDED = -1e4f;

  /** Losses of each pair, (B), with the graph of their gradients. */
  NDArray of(NDManager scratch, JointEmbedding network, List<Pair> pairs) {
    int size = pairs.size();
    List<Pair> opposed = pairs.stream().filter(pair -> pair.contrary().isPresent()).toList();
    NDArray pictures =
        PairArrays.pictures(scratch, network, pairs.stream().map(Pair::planes).toList());
    NDArray captions = PairArrays.captions(scratch, network, captions(pairs, opposed));
    NDArray one = captions.get(new NDIndex("0:{}", size)); // (B, F)
    NDArray other = captions.get(new NDIndex("{}:{}", size, 2 * size)); // (B, F)
    NDArray rivals = excluding(scratch, pairs, pairs, (a, b) -> a != b && a.agrees(b));
    NDArray toOne = network.logits(pictures, one).add(rivals); // (B, B)
    NDArray toOther = network.logits(pictures, other).add(rivals);
    NDArray between = network.logits(one, other).add(rivals);
    NDArray amongCaptions = toOne; // (B, B + K)
    if (!opposed.isEmpty()) {
      NDArray contrary = captions.get(new NDIndex("{}:", 2 * size)); // (K, F)
      NDArray owned = excluding(scratch, pairs, opposed, (a, b) -> a != b);
      amongCaptions =
          NDArrays.concat(new NDList(toOne, network.logits(pictures, contrary).add(owned)), 1);
    }
    NDArray ofPictures =
        right(amongCaptions)
            .add(right(toOne.transpose()))
            .add(right(toOther))
            .add(right(toOther.transpose()))
            .mul(Scalar.of(toOne, 0.25));
    NDArray half = Scalar.of(between, betweenCaptions / 2);
    NDArray ofCaptions = right(between).add(right(between.transpose())).mul(half);
    return ofPictures.add(ofCaptions).neg();
  }

  /** Both captions of all, then the contrary ones. */
  private static List<CodedCaption> captions(List<Pair> pairs, List<Pair> opposed) {
    var captions = new ArrayList<CodedCaption>();
    pairs.forEach(pair -> captions.add(pair.captions().get(0)));
    pairs.forEach(pair -> captions.add(pair.captions().get(1)));
    opposed.forEach(pair -> pair.contrary().ifPresent(captions::add));
    return captions;
  }

  /** To be added to logits, so that those of some rows and columns do not count. */
  private static NDArray excluding(
      NDManager scratch, List<Pair> rows, List<Pair> columns, BiPredicate<Pair, Pair> excluded) {
    var added = new float[rows.size() * columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        added[i * columns.size() + j] = excluded.test(rows.get(i), columns.get(j)) ? EXCLUDED : 0;
      }
    }
    return scratch.create(added, new Shape(rows.size(), columns.size()));
  }

  /** Logarithm of the probability that each row gives to the column of its own number, (B). */
  private static NDArray right(NDArray logits) {
    int rows = Math.toIntExact(logits.getShape().get(0));
    int columns = Math.toIntExact(logits.getShape().get(1));
    NDArray diagonal = logits.getManager().eye(rows, columns, 0, DataType.FLOAT32);
    return logits.logSoftmax(1).mul(diagonal).sum(new int[] {1});
  }
}
