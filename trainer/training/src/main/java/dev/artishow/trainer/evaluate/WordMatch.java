package dev.artishow.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether each picture shows what its caption says, language by language. */
final class WordMatch implements Measurement {
  static final String SEEN = "r-precision";
  static final String HELD_OUT = "r-precision-held-out";

  private final Judge judge;
  private final RealPictures reals;
  private final Map<String, List<Sample>> samples;

  /**
   * @param samples by {@link #SEEN} and {@link #HELD_OUT}, drawn
   */
  WordMatch(Judge judge, RealPictures reals, Map<String, List<Sample>> samples) {
    this.judge = judge;
    this.reals = reals;
    this.samples = samples;
  }

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    samples.forEach(
        (name, all) ->
            all.stream()
                .filter(Sample::confuses)
                .forEach(sample -> figures.add(figure(name, judge, reals, sample))));
    return new Section(
        "words", figures, List.of(new View.Rows(List.of(SEEN, HELD_OUT))), List.of());
  }

  /** R-precision of one sample, drawn. */
  static Figure figure(String name, Judge judge, RealPictures reals, Sample sample) {
    List<float[][]> candidates = sample.candidates(judge);
    float[][] real = Pictures.features(judge, reals.pictures(sample.entries()));
    return Figure.share(
        name,
        sample.language(),
        Retrieval.precision(Pictures.features(judge, sample.drawn()), candidates),
        sample.chance(),
        Retrieval.precision(real, candidates).value());
  }
}
