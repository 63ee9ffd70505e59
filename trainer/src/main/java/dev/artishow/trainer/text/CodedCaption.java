package dev.artishow.trainer.text;

import dev.artishow.engine.text.Tokenizer;

/** A caption as a network reads it: tokens of some ids each, both padded at the end. */
final class CodedCaption {
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
  CodedCaption(int[] ids, int idsPerToken) {
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
  int tokens() {
    return tokens;
  }

  /** Ids of its widest token. */
  int widest() {
    return widest;
  }

  /** Writes its first tokens, {@code width} ids each. */
  void copy(long[] target, int offset, int length, int width) {
    for (int token = 0; token < length; token++) {
      for (int i = 0; i < width; i++) {
        target[offset + token * width + i] = ids[token * idsPerToken + i];
      }
    }
  }
}
