package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedPicturesTest {
  @TempDir Path folder;

  @Test
  void forEach_deniedRenamedAndPlainFiles_showWhatThePlanSays() throws Exception {
    for (String file : List.of("gui/a_gun.png", "statue_cat01.png", "fire_dragon2.png", "b.txt")) {
      Path path = folder.resolve("tiles").resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, new byte[] {1});
    }
    var subjects = new TreeMap<String, PictureSubject>();

    new NamedPictures(folder, "tiles", naming())
        .forEach(picture -> subjects.put(picture.name(), picture.subject()));

    assertThat(subjects)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "fire_dragon2.png", new PictureSubject.Named("fire dragon", List.of()),
                "gui/a_gun.png", new PictureSubject.Unclear("weapon"),
                "statue_cat01.png", new PictureSubject.Named("cat statue", List.of())));
  }

  private static Naming naming() {
    return new Naming(
        List.of(new Denial(List.of("\\bGUN\\b"), "weapon")),
        List.of(new Renaming("statue_(.*?)\\d*", "$1 statue")));
  }
}
