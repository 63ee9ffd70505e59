package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.moderation.ModerationConfig;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is said of a built data set, and how fast, to be read by a person. Not part of the suite:
 * {@code mvn -pl trainer test -Dtest=CaptionTrial -Dartishow.dataset=FOLDER}.
 */
@EnabledIfSystemProperty(named = "artishow.dataset", matches = ".+")
final class CaptionTrial {
  private static final int SHOWN = 60;
  private static final int DRAWN = 1_000_000;
  private static final int SCREENED = 100_000;
  private static final CaptionMix MIX =
      new CaptionMix(Map.of("en", 0.35, "fr", 0.25, "others", 0.4), CaptionOdds.USUAL);

  @Test
  void captions_ofARealDataset_canBeRead() throws Exception {
    Dataset dataset = Dataset.open(Path.of(System.getProperty("artishow.dataset")));
    System.out.println(dataset.info().languages().size() + " languages");
    tellOrigins(dataset);
    var random = new SplittableRandom(60);
    var sampler = new CaptionSampler(dataset, MIX);
    for (int i = 0; i < SHOWN; i++) {
      PictureEntry entry = dataset.entry(random.nextInt(dataset.size()));
      System.out.printf("%-44s %s%n", entry.id(), sampler.caption(entry, random));
    }
    assertThat(timed(dataset, sampler)).isPositive();
    assertThat(refused(dataset, sampler)).isLessThan(SCREENED / 10_000);
  }

  private static void tellOrigins(Dataset dataset) {
    for (Concept concept : dataset.concepts().values()) {
      for (Map.Entry<String, Label> label : concept.labels().entrySet()) {
        if (label.getValue().origin().equals(Label.TRANSLATED)) {
          System.out.printf(
              "%s in %s: %s%n", concept.key(), label.getKey(), label.getValue().name());
        }
      }
    }
  }

  /** How many whole captions the moderation's rules would not draw, each listed. */
  private static int refused(Dataset dataset, CaptionSampler sampler) {
    var screen = RulePromptScreen.of(ModerationConfig.DEFAULT, Map.of());
    var random = new SplittableRandom(2);
    int refused = 0;
    for (int i = 0; i < SCREENED; i++) {
      String caption = sampler.caption(dataset.entry(random.nextInt(dataset.size())), random);
      if (!(screen.screen(caption) instanceof Verdict.Allow)) {
        refused++;
        System.out.println("not drawn: " + caption);
      }
    }
    System.out.printf("%d of %d captions would not be drawn%n", refused, SCREENED);
    return refused;
  }

  private static long timed(Dataset dataset, CaptionSampler sampler) {
    List<PictureEntry> entries = dataset.entries().toList();
    long letters = 0;
    for (int round = 0; round < 3; round++) {
      var random = new SplittableRandom(round);
      long begin = System.nanoTime();
      for (int i = 0; i < DRAWN; i++) {
        letters += sampler.caption(entries.get(random.nextInt(entries.size())), random).length();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf("%.0f captions/s on one thread%n", DRAWN / seconds);
    }
    return letters;
  }
}
