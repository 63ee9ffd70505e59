package dev.artishow.trainer.text;

import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.List;

/** Pictures, captions and networks small enough to learn in a test. */
final class TinyPairs {
  static final TextEncoderSpec SPEC = new TextEncoderSpec(8, 4, 16, 1, 8, 16, 2, 64, 4, 1);
  static final EvaluatorSpec EVALUATOR = new EvaluatorSpec(8, 4, 8, 8, 64, 16);
  static final Tokenizer TOKENIZER = Tokenizer.hashing(SPEC.vocabulary());

  private TinyPairs() {}

  /** A red and a blue square, in English and French. */
  static PairSource source(long seed) {
    return new PairSource(
        TestingExamples.squares(),
        index -> index == 0 ? "red" : "blue",
        new Captions(TOKENIZER, SPEC.textTokens())::coded,
        new Typos(0),
        new Contraries(1),
        seed);
  }

  /** One of each. */
  static List<Pair> both() {
    List<Pair> pairs = source(1).batch(0, 16).pairs();
    Pair first = pairs.get(0);
    Pair other = pairs.stream().filter(pair -> !pair.agrees(first)).findFirst().orElseThrow();
    return List.of(first, other);
  }
}
