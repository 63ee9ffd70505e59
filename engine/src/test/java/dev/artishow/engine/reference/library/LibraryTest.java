package dev.artishow.engine.reference.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.engine.Reference;
import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.reference.find.Called;
import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryTest {
  private static final Reference CAT = new Reference("a/cat", "cat", "Ann", "MIT", "a/cat");
  private static final Reference DOG = new Reference("b/dog", "dog", "Ben", "CC0-1.0", "a/dog");

  @TempDir private Path folder;

  private Library library() throws IOException {
    var cat = new Traits(Style.FLAT, List.of(), List.of(ColorName.RED, ColorName.BLACK));
    var dog = new Traits(Style.GLOSSY_3D, List.of(Tone.MEDIUM_DARK), List.of());
    LibraryWriter.write(
        folder,
        new Catalog(
            List.of(new LibraryThing("cat", "cat", "chat"), new LibraryThing("dog", "dog", "dog")),
            List.of(
                new StoredDrawing(CAT, cat, "00", true), new StoredDrawing(DOG, dog, "01", false))),
        new LibraryWriter.Words(List.of(new Called("cat", "en", "cat", 100)), Map.of()),
        (drawing, side) -> half(side));
    return Library.open(folder);
  }

  /** Red at the left, half transparent at the right. */
  private static byte[] half(int side) {
    byte[] rgba = new byte[side * side * 4];
    for (int at = 0; at < rgba.length; at += 4) {
      boolean left = at / 4 % side < side / 2;
      rgba[at] = (byte) (left ? 200 : 0);
      rgba[at + 1] = (byte) (left ? 0 : 64);
      rgba[at + 3] = (byte) (left ? 255 : 128);
    }
    return rgba;
  }

  @Test
  void open_tellsWhatWasWritten() throws IOException {
    try (Library library = library()) {
      assertThat(library.of("cat")).containsExactly(CAT);
      assertThat(library.of("dog")).containsExactly(DOG);
      assertThat(library.of("cow")).isEmpty();
      assertThat(library.traits(DOG).tones()).containsExactly(Tone.MEDIUM_DARK);
      assertThat(library.traits(CAT).colors()).containsExactly(ColorName.RED, ColorName.BLACK);
      assertThat(library.thing("cat")).contains(new LibraryThing("cat", "cat", "chat"));
    }
  }

  @Test
  void open_columnsOfAnotherRelease_arePassedOver() throws IOException {
    library().close();
    TableFile.write(
        folder.resolve(Catalog.THINGS),
        List.of("concept", "english", "french", "color-free"),
        List.of("cat", "dog"),
        concept -> List.of(concept, concept, "=", "yes"));
    try (Library library = Library.open(folder)) {
      assertThat(library.thing("dog")).contains(new LibraryThing("dog", "dog", "dog"));
    }
  }

  @Test
  void picture_isStraightAndOfTheSizeThatWasAskedFor() throws IOException {
    try (Library library = library()) {
      for (int side : List.of(16, 32, 48, 128)) {
        byte[] rgba = library.picture(CAT, side).rgba();
        int row = side / 2 * side;
        assertThat(Arrays.copyOfRange(rgba, row * 4, row * 4 + 4))
            .containsExactly((byte) 200, 0, 0, (byte) 255);
        int last = (row + side - 1) * 4;
        assertThat(Arrays.copyOfRange(rgba, last, last + 4))
            .containsExactly(0, (byte) 128, 0, (byte) 128);
      }
    }
  }

  @Test
  void picture_thatIsKeptSmall_isEnlarged() throws IOException {
    try (Library library = library()) {
      assertThat(library.picture(DOG, 128).width()).isEqualTo(128);
    }
  }

  @Test
  void picture_ofAPersonInASkinTone_hasTheLinesOfTheOneWithout() throws IOException {
    var plain = new Reference("a/man", "man", "Ann", "MIT", "a/man");
    var dark = new Reference("a/man-dark", "man", "Ann", "MIT", "a/man-dark");
    var other = new Reference("b/man-dark", "man", "Ben", "MIT", "b/man-dark");
    var toned = new Traits(Style.FLAT, List.of(Tone.DARK), List.of());
    LibraryWriter.write(
        folder,
        new Catalog(
            List.of(new LibraryThing("man", "man", "homme")),
            List.of(
                new StoredDrawing(plain, Traits.UNSTATED, "00", true),
                new StoredDrawing(dark, toned, "01", false),
                new StoredDrawing(other, toned, "02", false))),
        new LibraryWriter.Words(List.of(new Called("man", "en", "man", 100)), Map.of()),
        (drawing, side) -> stripes(side, drawing == 0 ? 200 : 80));
    try (Library library = Library.open(folder)) {
      assertThat(library.isSharp(plain)).isTrue();
      assertThat(library.isSharp(dark)).isTrue();
      assertThat(library.isSharp(other)).as("another hand's").isFalse();
      byte[] rgba = library.picture(dark, 128).rgba();
      int row = 64 * 128 * 4;
      assertThat(rgba[row + 4 * 30] & 0xff).as("skin").isBetween(76, 84);
      assertThat(rgba[row + 4 * 63] & 0xff).as("a line of one pixel").isLessThan(20);
      assertThat(rgba[row + 4 * 66] & 0xff).as("beside it").isGreaterThan(50);
    }
  }

  /** A face with a line down its middle, which the large picture alone has. */
  private static byte[] stripes(int side, int skin) {
    byte[] rgba = new byte[side * side * 4];
    for (int at = 0; at < rgba.length; at += 4) {
      boolean line = side > 32 && at / 4 % side == side / 2 - 1;
      rgba[at] = (byte) (line ? 0 : skin);
      rgba[at + 3] = (byte) 255;
    }
    return rgba;
  }

  @Test
  void open_damagedPictures_namesTheFile() throws IOException {
    library().close();
    Path file = folder.resolve(Library.SMALL_PICTURES);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Library.open(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(Library.SMALL_PICTURES)
        .hasMessageContaining("fetch the package again");
  }

  @Test
  void open_damagedTable_namesTheRow() throws IOException {
    library().close();
    TableFile.write(
        folder.resolve(Catalog.THINGS),
        List.of("concept", "english", "french", "color-free"),
        List.of("cat"),
        concept -> List.of(concept, "too few"));
    assertThatThrownBy(() -> Library.open(folder))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("row 1 must have 4 cells, has 2");
  }
}
