package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedSvgFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("images/trees"));
    Files.writeString(folder.resolve("images/trees/oak.svg"), "<svg/>");
    Files.writeString(folder.resolve("images/notes.txt"), "no picture");
    Files.writeString(folder.resolve("images/pond.svg"), "<svg/>");
  }

  @Test
  void offer_foldersAreCategories() throws IOException {
    NamedIcons.Offer offer = NamedSvgFolder.offer("street", folder.resolve("images"), IconPick.ALL);

    assertThat(offer.icons()).containsExactly("pond", "trees/oak");
    assertThat(offer.categoryByIcon()).containsEntry("trees/oak", "trees");
  }

  @Test
  void forEach_listsWhatWasChosen() throws Exception {
    var oak = new PictureSubject.Named("oak", List.of());
    var source = new NamedSvgFolder(folder, "images", Map.of("trees/oak", oak));
    var pictures = new ArrayList<SourcePicture>();

    source.forEach(pictures::add);

    assertThat(source.count()).isEqualTo(1);
    assertThat(pictures).extracting(SourcePicture::path).isEqualTo(List.of("images/trees/oak.svg"));
    assertThat(pictures)
        .extracting(SourcePicture::content)
        .isEqualTo(List.of(new SourcePicture.Svg("<svg/>")));
  }
}
