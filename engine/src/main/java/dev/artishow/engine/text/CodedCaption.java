package dev.artishow.engine.text;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/** A caption as a network reads it: tokens of some ids each, both padded at the end. */
public final class CodedCaption {
  private final int[] ids;
  private final int idsPerToken;
  private final int tokens;
  private final int widest;

  /**
   * Looks at how much of it is padding.
   *
   * @param ids token after token, padded with 0
   * @param idsPerToken so many of them are one token
   */
  public CodedCaption(int[] ids, int idsPerToken) {
    this.ids = ids;
    this.idsPerToken = idsPerToken;
    int last = 0;
    int most = 0;
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != Tokenizer.PAD) {
        last = i / idsPerToken;
        most = Math.max(most, i % idsPerToken);
      }
    }
    tokens = last + 1;
    widest = most + 1;
  }

  /** Tokens up to the last that is not padding, at least one. */
  public int tokens() {
    return tokens;
  }

  /**
   * Captions of one tokenizer as an array: what is padding in all of them is left out.
   *
   * @return int64, (n, T) where every token has one id, else (n, T, K)
   */
  public static NDArray array(NDManager owner, List<CodedCaption> captions) {
    int tokens = captions.stream().mapToInt(caption -> caption.tokens).max().orElseThrow();
    int width = captions.stream().mapToInt(caption -> caption.widest).max().orElseThrow();
    var ids = new long[captions.size() * tokens * width];
    for (int i = 0; i < captions.size(); i++) {
      captions.get(i).copy(ids, i * tokens * width, tokens, width);
    }
    return owner.create(
        ids,
        width == 1
            ? new Shape(captions.size(), tokens)
            : new Shape(captions.size(), tokens, width));
  }

  private void copy(long[] target, int offset, int length, int width) {
    for (int token = 0; token < length; token++) {
      for (int i = 0; i < width; i++) {
        target[offset + token * width + i] = ids[token * idsPerToken + i];
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodedCaption that
        && idsPerToken == that.idsPerToken
        && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }
}
