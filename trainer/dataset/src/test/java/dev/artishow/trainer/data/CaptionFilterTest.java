package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.caption.TestingCldr;
import dev.artishow.trainer.data.plan.CaptionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptionFilterTest {
  private static final Set<String> REFUSED =
      Set.of("rude", "poster, torn", "pink elephant", "éléphant de couleur rose");

  @TempDir Path folder;
  private CaptionFilter filter;

  @BeforeEach
  void open() throws IOException {
    write(TestingCldr.annotations());
    write(TestingCldr.derived());
    filter =
        new CaptionFilter(
            CldrLabels.read(folder, folder),
            Optional.of(
                new CaptionPlan(
                    "annotations", "derived", "Unicode-3.0", List.of("en", "fr"), 0.95)),
            CaptionFilterTest::screen);
  }

  private void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static Verdict screen(String prompt) {
    if (!REFUSED.contains(prompt)) {
      return new Verdict.Allow();
    }
    var reason = new Reason("No.", "Non.");
    return new Verdict.Refuse(
        List.of(new Finding("no", "1", Category.WEAPONS_DRUGS, 0, 1, reason)));
  }

  private String dropped() throws IOException {
    return Files.readString(folder.resolve(DatasetWriter.DROPPED));
  }

  @Test
  void allowed_badKeyword_isDroppedAloneAndListed() throws Exception {
    Map<String, Label> kept;
    try (var writer = new DatasetWriter(folder, 16)) {
      kept =
          filter.allowed(
              "user/1",
              Map.of("en", new Label("poster", List.of("paper", "rude", "torn"), "source")),
              writer);
    }

    assertThat(kept).containsEntry("en", new Label("poster", List.of("paper"), "source"));
    assertThat(dropped())
        .contains("\"user/1 in en: rude\"", "\"user/1 in en: poster, torn\"", "is refused by [no]");
  }

  @Test
  void tellable_phraseThatWouldBeRefused_tellsNoColour() throws Exception {
    List<ColorName> pink = List.of(ColorName.PINK);
    Map<String, Label> names =
        Map.of(
            "en", new Label("elephant", List.of(), "cldr"),
            "fr", new Label("éléphant", List.of(), "cldr"));
    try (var writer = new DatasetWriter(folder, 16)) {
      assertThat(filter.tellable("set/elephant", names, pink, writer)).isEmpty();
      assertThat(filter.tellable("set/elephant", names, List.of(ColorName.GRAY), writer))
          .containsExactly(ColorName.GRAY);
    }

    assertThat(dropped())
        .contains("set/elephant in en: pink elephant")
        .contains("set/elephant in fr: éléphant de couleur rose");
  }
}
