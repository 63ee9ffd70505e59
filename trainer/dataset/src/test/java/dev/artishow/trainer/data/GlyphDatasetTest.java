package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.scene.Style;
import dev.artishow.moderation.Verdict;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.kind.GlyphListing;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.icon.Glyph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GlyphDatasetTest {
  private static final String SIGNS =
      """
      {"prefix": "signs", "width": 32, "height": 32,
       "info": {"author": {"name": "Grace"}, "license": {"spdx": "CC0-1.0"}},
       "icons": {
         "igloo-1": {"body": "<path fill='currentColor' d='M2 28a14 14 0 0 1 28 0z'/>"},
         "blob": {"body": "<rect width='9' height='9'/>"}}}
      """;

  @TempDir private Path folder;

  private static SourcePlan source(List<Glyph> glyphs) {
    return new SourcePlan(
        "signs",
        Style.OUTLINED,
        new Rights("CC0-1.0", "Grace", "json/signs.json: info.license.spdx"),
        new GlyphListing("@things/icons", "json/signs.json", glyphs));
  }

  private Dataset build(List<Glyph> glyphs) throws Exception {
    var testing = new TestingPlan(Map.of("signs", SIGNS), Map.of());
    DatasetPlan bare = testing.plan();
    var plan =
        new DatasetPlan(
            bare.name(),
            bare.licenses(),
            bare.split(),
            bare.packages(),
            bare.captions(),
            List.of(source(glyphs)),
            bare.exclude(),
            bare.icons());
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      new DatasetBuilder(
              testing.registry(), prompt -> new Verdict.Allow(), executor, BuildProgress.SILENT)
          .build(plan, folder.resolve("tiny"), folder.resolve("cache"));
    } finally {
      executor.shutdown();
    }
    return Dataset.open(folder.resolve("tiny"));
  }

  @Test
  void build_chosenSign_isPaintedAndBearsThePlansNames() throws Exception {
    Dataset dataset = build(List.of(new Glyph("igloo-1", "igloo", "iglou", "dcecf7")));

    assertThat(dataset.size()).isEqualTo(1);
    PictureEntry entry = dataset.entry(0);
    assertThat(entry.id()).isEqualTo("signs/igloo-1");
    assertThat(entry.author()).isEqualTo("Grace");
    Concept concept = Objects.requireNonNull(dataset.concepts().get(entry.concept()));
    assertThat(concept.in("en")).contains(new Label("igloo", List.of(), Label.PLAN));
    assertThat(concept.in("fr")).contains(new Label("iglou", List.of(), Label.PLAN));

    byte[] rgba = new byte[128 * 128 * 4];
    dataset.read(0, 128, rgba);
    var picture = new Raster(128, rgba);
    assertThat(picture.at(64, 90, 0)).isEqualTo(0xdc);
    assertThat(picture.at(64, 90, 2)).isEqualTo(0xf7);
    assertThat(picture.at(64, 5, 3)).isZero();
  }
}
