package dev.artishow.trainer.text;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Batches by number: a batch depends on the seed and its number alone. */
final class PairSource {
  private final Examples examples;
  private final IntFunction<String> subjects;
  private final CaptionCode code;
  private final Typos typos;
  private final Contraries contraries;
  private final long seed;

  /**
   * A source of pairs.
   *
   * @param subjects what the picture of an index shows
   */
  PairSource(
      Examples examples,
      IntFunction<String> subjects,
      CaptionCode code,
      Typos typos,
      Contraries contraries,
      long seed) {
    this.examples = examples;
    this.subjects = subjects;
    this.code = code;
    this.typos = typos;
    this.contraries = contraries;
    this.seed = seed;
  }

  PairBatch batch(long number, int size) {
    var random = RandomStream.of(seed, "batches", number);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < size; i++) {
      pairs.add(pair(random));
    }
    return new PairBatch(pairs);
  }

  private Pair pair(RandomGenerator random) {
    int index = examples.draw(random);
    var planes = new float[Denoiser.CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, planes, 0);
    String one = examples.caption(index, random);
    String other = examples.caption(index, random);
    Optional<CodedCaption> contrary = contraries.of(one, random).map(code::encode);
    return new Pair(
        planes,
        subjects.apply(index),
        List.of(Tokenizer.normalize(one), Tokenizer.normalize(other)),
        List.of(code.encode(typos.apply(one, random)), code.encode(typos.apply(other, random))),
        contrary);
  }
}
