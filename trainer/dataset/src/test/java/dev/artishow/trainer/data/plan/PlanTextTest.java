package dev.artishow.trainer.data.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.config.Configuration;
import dev.artishow.config.Kind;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.kind.SourceListing;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
  private static DatasetPlan plan() {
    return Configuration.resource(PlanTextTest.class, "every-kind.conf", Map.of())
        .bind(DatasetPlan.class);
  }

  /** Whoever changes this text gives every data set and every model's origin another digest. */
  @Test
  void digestText_ofEveryKindOfVersion02_isAsThatVersionWroteIt() throws IOException {
    try (InputStream text =
        requireNonNull(PlanTextTest.class.getResourceAsStream("every-kind.txt"))) {
      assertThat(plan().digestText())
          .isEqualTo(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A kind that version 0.2 did not know. */
  @Kind("film")
  record Film(String from, String path, int frames, Optional<String> sound)
      implements SourceListing {}

  @Test
  void digestText_ofALaterKind_tellsWhatItSays() {
    DatasetPlan plan = plan();
    var rights = new Rights("CC0-1.0", "Ada", "LICENSE");
    var film =
        new SourcePlan("film", Style.FLAT, rights, new Film("reel", "a", 24, Optional.empty()));
    var later =
        new DatasetPlan(
            plan.name(),
            plan.licenses(),
            plan.split(),
            plan.packages(),
            plan.captions(),
            List.of(film),
            plan.exclude(),
            plan.icons());

    assertThat(later.digestText())
        .contains("SourcePlan[id=film, kind=FILM, from=reel, path=a, style=flat,")
        .contains("local=Optional.empty, frames=24]");
  }
}
