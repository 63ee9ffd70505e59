package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IconifySetTest {
  private static final CodePoints APPLE = CodePoints.of("🍎");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("set.json");
    Files.writeString(
        file,
        """
        {"prefix": "set",
         "icons": {
           "red-apple": {"body": "<a/>"},
           "old": {"body": "<b/>", "hidden": true},
           "pear": {"body": "<c/>", "width": 20, "left": -2}},
         "aliases": {
           "apple": {"parent": "red-apple"},
           "elppa": {"parent": "red-apple", "hFlip": true}},
         "chars": {"1f34e": "red-apple"},
         "width": 36, "height": 24}
        """);
  }

  private List<SourcePicture> pictures() throws Exception {
    var pictures = new ArrayList<SourcePicture>();
    new IconifySet(file, "json/set.json", name -> Optional.empty()).forEach(pictures::add);
    return pictures;
  }

  @Test
  void forEach_hiddenIcon_isLeftOut() throws Exception {
    assertThat(pictures()).extracting(SourcePicture::name).containsExactly("red-apple", "pear");
  }

  @Test
  void forEach_ownCodePoints_comeBeforeTheName() throws Exception {
    assertThat(pictures().get(0).subject()).isEqualTo(new PictureSubject.Emoji(APPLE));
    assertThat(pictures().get(1).subject()).isInstanceOf(PictureSubject.Unclear.class);
  }

  @Test
  void forEach_sizes_areTheIconsOrTheSets() throws Exception {
    assertThat(pictures())
        .extracting(SourcePicture::content)
        .containsExactly(
            new SourcePicture.Svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 24\"><a/></svg>"),
            new SourcePicture.Svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 0 20 24\"><c/></svg>"));
  }

  @Test
  void forEach_path_leadsToTheIcon() throws Exception {
    assertThat(pictures().get(0).path()).isEqualTo("json/set.json#red-apple");
  }

  @Test
  void count_includesEveryIcon() throws Exception {
    assertThat(new IconifySet(file, "set.json", name -> Optional.empty()).count()).isEqualTo(3);
  }

  @Test
  void names_aliasThatLooksOtherwise_isLeftOut() throws Exception {
    assertThat(IconifySet.names(file))
        .containsOnlyKeys("red-apple", "apple")
        .containsEntry("apple", Set.of(APPLE));
  }
}
