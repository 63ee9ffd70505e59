package dev.artishow.trainer.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.SplitPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeakGuardTest {
  private final Splits splits = new Splits(new SplitPlan(3, 0.5, 0, 0, List.of()), Map.of());
  private final String heldOut = first(true);
  private final String learnt = first(false);

  @TempDir Path folder;
  private DatasetWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = new DatasetWriter(folder, 4096);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
  }

  private String first(boolean held) {
    return IntStream.range(0, 64)
        .mapToObj(i -> "word:thing " + i)
        .filter(concept -> splits.holdsOut(concept) == held)
        .findFirst()
        .orElseThrow();
  }

  private static Label label(String name, String... keywords) {
    return new Label(name, List.of(keywords), "source");
  }

  private static PictureEntry picture(String concept, List<Tone> tones, Map<String, Label> words) {
    return new PictureEntry(
        0,
        "s/x",
        "s",
        "p",
        "1.0.0",
        "x",
        "Ada",
        "CC0-1.0",
        "e",
        "00",
        "00",
        concept,
        tones,
        Map.of(),
        words,
        List.of(),
        "s/x",
        Style.FLAT,
        Split.TRAIN);
  }

  @Test
  void guarded_conceptWithAHeldOutKeyword_losesItInThatLanguageAlone() throws Exception {
    var wolf = new Concept(heldOut, Map.of("en", label("wolf")));
    var fox =
        new Concept(
            learnt, Map.of("en", label("fox", "Wolf", "red"), "de", label("Fuchs", "wolf")));

    List<Concept> guarded =
        new LeakGuard(splits, List.of(wolf, fox)).guarded(List.of(wolf, fox), writer);

    assertThat(guarded.get(0)).isEqualTo(wolf);
    assertThat(guarded.get(1).labels())
        .isEqualTo(Map.of("en", label("fox", "red"), "de", label("Fuchs", "wolf")));
    assertThat(writer.droppedCount()).isEqualTo(1);
  }

  @Test
  void guarded_pictureCalledLikeAHeldOutOne_losesThatLanguage() throws Exception {
    var guard = new LeakGuard(splits, List.of());
    guard.remember(picture(heldOut, List.of(), Map.of("it", label("coniglio"))));

    PictureEntry guarded =
        guard.guarded(
            picture(learnt, List.of(), Map.of("it", label("Coniglio"), "en", label("bunny"))),
            writer);

    assertThat(guarded.split()).isEqualTo(Split.TRAIN);
    assertThat(guarded.labels()).containsOnlyKeys("en");
  }

  @Test
  void guarded_pictureOfWhichNothingMayBeSaid_isHeldOut() throws Exception {
    var guard = new LeakGuard(splits, List.of());
    guard.remember(picture(heldOut, List.of(), Map.of("en", label("rabbit"))));

    assertThat(
            guard
                .guarded(picture(learnt, List.of(), Map.of("en", label("rabbit"))), writer)
                .split())
        .isEqualTo(Split.HELD_OUT);
  }

  @Test
  void guarded_portraitInAnotherTone_isAnotherThing() throws Exception {
    var guard = new LeakGuard(splits, List.of());
    Map<String, Label> words = Map.of("en", label("portrait of a person with black hair"));
    guard.remember(picture(heldOut, List.of(Tone.DARK), words));

    PictureEntry light = guard.guarded(picture(learnt, List.of(Tone.LIGHT), words), writer);

    assertThat(requireNonNull(light.labels().get("en")).name()).startsWith("portrait");
    assertThat(light.split()).isEqualTo(Split.TRAIN);
  }
}
