package dev.artishow.trainer.examples;

import dev.artishow.trainer.data.CaptionMix;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.WordingOdds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a plan takes from its data set. */
public final class ExampleSets {
  private final Dataset dataset;
  private final CaptionMix mix;
  private final Optional<ScenePlan> scenes;

  /**
   * @param captions {@link CaptionMix#USUAL} if unset
   */
  public ExampleSets(Dataset dataset, Optional<CaptionMix> captions, Optional<ScenePlan> scenes) {
    this.dataset = dataset;
    this.mix = captions.orElse(CaptionMix.USUAL);
    this.scenes = scenes;
  }

  public Dataset dataset() {
    return dataset;
  }

  /**
   * What is trained on: pictures, and scenes between them where the plan wants some.
   *
   * @param pixels side of the pictures, one of those that the data set was built with
   */
  public Examples training(int pixels) {
    return training(pixels, index -> true);
  }

  /**
   * As {@link #training(int)}, of some pictures alone: no other is shown, not even within a scene.
   *
   * @param wanted whether a picture's index is one of them
   */
  public Examples training(int pixels, IntPredicate wanted) {
    var all = new DatasetExamples(dataset, new CaptionSampler(dataset, mix), Split.TRAIN, pixels);
    var pictures = new ChosenExamples(all, wanted);
    return scenes
        .filter(composition -> composition.share() > 0)
        .<Examples>map(
            composition ->
                new SceneExamples(pictures, composed(composition, wanted), composition.share()))
        .orElse(pictures);
  }

  /**
   * Sketches of what is trained on, made of drawings of the train split.
   *
   * @param training as {@link #training(int)} gives it
   */
  public StartingSketches sketches(Examples training, SketchOdds odds) {
    return new DrawnSketches(training, others(training), odds);
  }

  /**
   * Sketches of what is trained on for an upscaler to read, of drawings of the train split.
   *
   * @param training as {@link #training(int)} gives it
   */
  public Sketches sketches(Examples training, EnlargingSketchOdds odds) {
    return new EnlargingSketches(training, others(training), odds);
  }

  /**
   * Sketches of what is trained on as prompts get them, to be redrawn, of the train split.
   *
   * @param training as {@link #training(int)} gives it
   * @param blended share of them that a second drawing is blended into
   */
  public Sketches redrawn(Examples training, double blended) {
    return new RedrawnSketches(training, others(training), blended);
  }

  private OtherDrawings others(Examples training) {
    var pictures = new DatasetDrawings(training, dataset, Split.TRAIN);
    return training instanceof SceneExamples composed
        ? new SceneDrawings(pictures, composed.scenes(), training.pixels())
        : pictures;
  }

  /** Sketches of a split's pictures, made of the split's other drawings wherever there are any. */
  public StartingSketches sketches(Examples examples, Split split, SketchOdds odds) {
    return new DrawnSketches(
        examples, new DatasetDrawings(examples, dataset, split), odds.always());
  }

  /** Sketches of a split's pictures for an upscaler to read, of the split's drawings. */
  public Sketches sketches(Examples examples, Split split, EnlargingSketchOdds odds) {
    return new EnlargingSketches(examples, new DatasetDrawings(examples, dataset, split), odds);
  }

  /** Sketches of a split's pictures as prompts get them, to be redrawn, of the split's drawings. */
  public Sketches redrawn(Examples examples, Split split, double blended) {
    return new RedrawnSketches(examples, new DatasetDrawings(examples, dataset, split), blended);
  }

  private Scenes composed(ScenePlan composition, IntPredicate wanted) {
    return Scenes.of(
        dataset,
        wanted,
        composition.odds().orElse(SceneOdds.USUAL),
        composition.wording().orElse(WordingOdds.USUAL),
        Purpose.TRAINING);
  }

  /** Pictures that are kept from training, of concepts that are learnt, if there are any. */
  public Optional<Examples> unseen(int pixels) {
    Set<String> learnt = dataset.conceptsOf(Split.TRAIN);
    List<Examples> parts =
        Stream.of(Split.HELD_OUT_STYLE, Split.HELD_OUT_PAIR)
            .filter(split -> dataset.conceptsOf(split).stream().anyMatch(learnt::contains))
            .<Examples>map(
                split ->
                    new ChosenExamples(
                        heldOut(split, pixels),
                        index -> learnt.contains(dataset.entry(index).concept())))
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new EvenExamples(parts));
  }

  /** Pictures of a split that is kept from training, with the usual captions. */
  public Examples heldOut(Split split, int pixels) {
    return new DatasetExamples(
        dataset, new CaptionSampler(dataset, CaptionMix.USUAL), split, pixels);
  }
}
