package dev.artishow.trainer.text;

import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.engine.text.LetterSequences;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.List;

/** Pictures, captions and networks small enough to learn in a test. */
final class TinyPairs {
  static final TextEncoderSpec SPEC = new TextEncoderSpec(8, 4, 16, 1, 8, 16, 2, 64, 4, 1);
  static final EvaluatorSpec EVALUATOR = new EvaluatorSpec(8, 4, 8, 8, 64, 16);
  static final Tokenizer TOKENIZER = Tokenizer.hashing(SPEC.vocabulary());

  private TinyPairs() {}

  /** How an evaluator reads. */
  private static final CaptionCode BAG =
      caption ->
          new CodedCaption(
              new LetterSequences(EVALUATOR.vocabulary()).bag(caption, EVALUATOR.textTokens()), 1);

  /** A red and a blue square, in English and French, as the text encoder reads. */
  static PairSource source(long seed) {
    return source(seed, new Captions(TOKENIZER, SPEC.textTokens())::coded);
  }

  private static PairSource source(long seed, CaptionCode code) {
    return new PairSource(
        TestingExamples.squares(),
        index -> index == 0 ? "red" : "blue",
        code,
        new Typos(0),
        new Contraries(1),
        seed);
  }

  /** One of each. */
  static List<Pair> both() {
    return both(source(1));
  }

  /** One of each, as an evaluator reads. */
  static List<Pair> bags() {
    return both(source(1, BAG));
  }

  private static List<Pair> both(PairSource source) {
    List<Pair> pairs = source.batch(0, 16).pairs();
    Pair first = pairs.get(0);
    Pair other = pairs.stream().filter(pair -> !pair.agrees(first)).findFirst().orElseThrow();
    return List.of(first, other);
  }
}
