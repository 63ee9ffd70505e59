package dev.artishow.engine.text;

/** How captions are read: as the first {@code length} tokens of each. */
public record Captions(Tokenizer tokenizer, int length) {

  /** The token ids of a caption, padded. */
  public int[] encode(String caption) {
    return tokenizer.encode(caption, length);
  }

  /** The caption as a network reads it. */
  public CodedCaption coded(String caption) {
    return new CodedCaption(encode(caption), Tokenizer.IDS_PER_TOKEN);
  }
}
