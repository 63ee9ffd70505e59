package dev.artishow.trainer.text;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Languages;
import dev.artishow.trainer.evaluate.Progress;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a text encoder, or a judge, finds the picture that a caption is of: by name, by name
 * with a slip of the hand, by colour.
 */
public final class ReadingStudy {
  private static final int AMONG = RetrievalTrial.AMONG;
  private static final long SLIPS = 11;

  private final Features features;
  private final SeenPictures seen;
  private final HeldOut heldOut;
  private final List<Figure> figures = new ArrayList<>();

  private ReadingStudy(Features features, Dataset dataset, int side) {
    this.features = features;
    this.seen = new SeenPictures(features, new EncodedPictures(dataset, side));
    this.heldOut = new HeldOut(dataset);
  }

  /** Asks everything; a {@link dev.artishow.trainer.evaluate.Study}. */
  public static List<Section> of(ModelPackage model, Instruments with) throws IOException {
    try (var judge = EncoderJudge.open(model, with.device())) {
      var study = new ReadingStudy(judge.features(), with.dataset(), judge.resolution());
      return List.of(study.reading(with.progress()));
    }
  }

  private Section reading(Progress progress) {
    List<String> languages = Languages.ALL;
    for (int i = 0; i < languages.size(); i++) {
      String language = languages.get(i);
      ask("retrieval", language, heldOut.knownThings(language));
      ask("retrieval-slip", language, slipped(heldOut.knownThings(language)));
      ask("retrieval-new", language, heldOut.newThings(language));
      progress.reached(Progress.Stage.MEASURING, i + 1L, languages.size());
    }
    HeldOut.COLOR_LANGUAGES.forEach(this::askForColors);
    return new Section(
        "reading",
        figures,
        List.of(
            new View.Matrix(List.of("retrieval", "retrieval-slip", "retrieval-new")),
            new View.Rows(List.of("color-told"))),
        List.of());
  }

  private static Questions slipped(Questions asked) {
    var random = RandomStream.of(SLIPS, "slips");
    return new Questions(
        asked.pictures(),
        asked.captions().stream().map(caption -> Typos.slip(caption, random)).toList());
  }

  private void ask(String name, String language, Questions asked) {
    if (asked.size() < AMONG) {
      return;
    }
    double[] found = Retrieval.chances(features.captions(asked.captions()), seen.of(asked), AMONG);
    figures.add(share(name, language, Estimate.ofMean(found), 1.0 / AMONG));
  }

  private void askForColors(String language) {
    ColorQuestions asked = heldOut.colors(language);
    if (asked.size() == 0) {
      return;
    }
    double share = seen.colorsTold(asked);
    double blind =
        asked.wrong().stream().mapToDouble(others -> 1.0 / (1 + others.size())).average().orElse(0);
    figures.add(
        share(
            "color-told",
            language,
            Estimate.ofShare(Math.round(share * asked.size()), asked.size()),
            blind));
  }

  private static Figure share(String name, String language, Estimate estimate, double blind) {
    return Figure.of(name, language, Figure.Unit.SHARE, Figure.Better.HIGHER, estimate)
        .above(blind);
  }
}
