package dev.artishow.trainer.text;

import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a picture model reads captions: with a trained text encoder, which stays as it is, or with
 * one that is learnt along with it.
 *
 * @param size of the text encoder
 * @param encoder the trained one
 */
public record CaptionReading(
    Captions captions, TextEncoder.Size size, Optional<FrozenText> encoder) {

  /**
   * For a run that begins. Exactly one of the two encoders is given; what captions are read with is
   * copied into the run's folder if it is not there yet.
   *
   * @param trained run folder or package of a trained encoder
   * @param width features of a token, which must be the trained encoder's
   * @param heads attention heads
   * @throws IllegalArgumentException if the width is another one
   */
  public static CaptionReading of(
      RunFolder run, Optional<Path> trained, Optional<LearntText> learntAlong, int width, int heads)
      throws IOException {
    if (trained.isPresent()) {
      FrozenText frozen = FrozenText.of(run, trained.get(), heads);
      if (frozen.size().width() != width) {
        throw new IllegalArgumentException(
            "width must be that of the text encoder, %d, was %d"
                .formatted(frozen.size().width(), width));
      }
      return new CaptionReading(frozen.captions(), frozen.size(), Optional.of(frozen));
    }
    LearntText text = learntAlong.orElseThrow();
    Tokenizer tokenizer = Tokenizer.hashing(text.vocabulary());
    tokenizer.save(run.tokenizer());
    var size = new TextEncoder.Size(text.vocabulary(), text.tokens(), text.depth(), width, heads);
    return new CaptionReading(new Captions(tokenizer, text.tokens()), size, Optional.empty());
  }

  /** What a network's specification says of the text encoder. */
  public LearntText sizes() {
    return sizes(size);
  }

  private static LearntText sizes(TextEncoder.Size size) {
    return new LearntText(size.vocabulary(), size.tokens(), size.depth());
  }

  /** Likewise, of a run that has trained. */
  public static LearntText sizes(
      RunFolder run, Optional<Path> trained, Optional<LearntText> learntAlong, int heads)
      throws IOException {
    if (trained.isPresent()) {
      return sizes(FrozenText.of(run, trained.get(), heads).size());
    }
    LearntText text = learntAlong.orElseThrow();
    return new LearntText(vocabulary(run), text.tokens(), text.depth());
  }

  /** Token ids of the tokenizer that a run has. */
  public static int vocabulary(RunFolder run) throws IOException {
    return Tokenizer.load(run.tokenizer()).vocabularySize();
  }

  /** Weights that a run has learnt, with those of the text encoder that it reads with. */
  public static Map<String, Tensor> withEncoder(RunFolder run, Map<String, Tensor> learnt)
      throws IOException {
    var all = new TreeMap<>(learnt);
    if (Files.exists(run.textEncoder())) {
      try (var trained = SafeTensors.open(run.textEncoder())) {
        for (String name : trained.tensors().keySet()) {
          if (TextEncoder.owns(name)) {
            all.putIfAbsent(name, trained.read(name));
          }
        }
      }
    }
    return all;
  }
}
