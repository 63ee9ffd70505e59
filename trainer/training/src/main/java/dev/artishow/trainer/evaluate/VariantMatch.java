package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.Variants;
import dev.artishow.trainer.data.scene.Variation;
import dev.artishow.trainer.data.scene.WordingOdds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Whether a picture has the very colour, count or style that was asked for: the judge chooses among
 * captions of the same thing that differ in nothing else. The real pictures to compare with are
 * composed of those that the judge never saw.
 */
final class VariantMatch implements Measurement {
  /** One or more of a thing, in a colour that is told or in none, on nothing. */
  private static final SceneOdds SHOWN = new SceneOdds(0.5, 0.5, 0.5, 0.5, 0, 0, 0);

  /** Scenes that are looked at for each question before there seem to be no more. */
  private static final int PATIENCE = 200;

  /** Of each kind of question in each language. */
  private static final int SHOWN_EACH = 4;

  private final Judge judge;
  private final Optional<Scenes> scenes;
  private final int side;
  private final int count;

  /**
   * @param scenes to ask for; without any, nothing is asked
   * @param side of the model's pictures
   * @param count questions of each kind in each language
   */
  VariantMatch(Judge judge, Optional<Scenes> scenes, int side, int count) {
    this.judge = judge;
    this.scenes = scenes;
    this.side = side;
    this.count = count;
  }

  /**
   * Scenes of some of a data set's pictures, if these show two things at least.
   *
   * @param unseen whether a picture, by its index, may be among them
   */
  static Optional<Scenes> scenes(Dataset dataset, IntPredicate unseen) {
    try {
      return Optional.of(Scenes.of(dataset, unseen, SHOWN, WordingOdds.PLAIN, Purpose.TRAINING));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // too small a data set
    }
  }

  /**
   * One thing to draw.
   *
   * @param seed of the scene that shows it
   */
  private record Question(long seed, Variants variants) {}

  private List<Question> questions(Scenes from, String language, Variation variation) {
    var questions = new ArrayList<Question>();
    Map<Integer, Integer> asked = new HashMap<>();
    for (long seed = 0; seed < (long) PATIENCE * count && questions.size() < count; seed++) {
      Optional<Variants> variants = from.variants(seed, language, variation);
      if (variants.isPresent() && isDue(variants.get(), asked)) {
        asked.merge(variants.get().right(), 1, Integer::sum);
        questions.add(new Question(seed, variants.get()));
      }
    }
    return questions;
  }

  /** Every answer is to be right as often. */
  private boolean isDue(Variants variants, Map<Integer, Integer> asked) {
    int answers = variants.captions().size();
    int most = (count + answers - 1) / answers;
    return answers > 1 && asked.getOrDefault(variants.right(), 0) < most;
  }

  @Override
  public long steps(Drawer drawer) {
    long questions = (long) count * Scenes.LANGUAGES.size() * Variation.values().length;
    return scenes.isEmpty() ? 0 : questions * drawer.steps();
  }

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    var names = new ArrayList<String>();
    var plates = new ArrayList<Plate>();
    for (Variation variation : Variation.values()) {
      String name = "choice-" + variation.name().toLowerCase(Locale.ROOT);
      names.add(name);
      for (String language : Scenes.LANGUAGES) {
        scenes.ifPresent(
            from -> {
              List<Question> questions = questions(from, language, variation);
              if (!questions.isEmpty()) {
                List<Picture> drawn =
                    drawer.draw(questions.stream().map(each -> each.variants().caption()).toList());
                List<Picture> real =
                    questions.stream()
                        .map(each -> Pictures.of(from.picture(each.seed(), side)))
                        .toList();
                figures.add(figure(name, language, questions, drawn, real));
                show(plates, questions, drawn, real);
              }
            });
      }
    }
    return new Section(
        "variants",
        figures,
        List.of(new View.Rows(names)),
        List.of(new Section.Exhibit("variants", plates)));
  }

  private Figure figure(
      String name,
      String language,
      List<Question> questions,
      List<Picture> drawn,
      List<Picture> real) {
    List<float[][]> candidates =
        questions.stream().map(question -> judge.captions(candidates(question))).toList();
    double chance =
        candidates.stream().mapToDouble(each -> 1.0 / each.length).average().orElseThrow();
    return Figure.share(
        name,
        language,
        Retrieval.precision(Pictures.features(judge, drawn), candidates),
        chance,
        Retrieval.precision(Pictures.features(judge, real), candidates).value());
  }

  /** The right one first. */
  private static List<String> candidates(Question question) {
    return Stream.concat(
            Stream.of(question.variants().caption()), question.variants().others().stream())
        .toList();
  }

  private static void show(
      List<Plate> plates, List<Question> questions, List<Picture> drawn, List<Picture> real) {
    for (int i = 0; i < Math.min(SHOWN_EACH, questions.size()); i++) {
      plates.add(
          new Plate(questions.get(i).variants().caption(), List.of(drawn.get(i), real.get(i))));
    }
  }
}
