package dev.artishow.engine.reference.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.reference.find.Called;
import dev.artishow.engine.reference.library.LibraryEditor.Addition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryEditorTest {
  private static final Reference CAT = new Reference("a/cat", "cat", "Ann", "MIT", "a/cat");
  private static final Reference DOG = new Reference("b/dog", "dog", "Ben", "MIT", "b/dog");

  @TempDir private Path folder;
  private Path published;
  private Path changes;
  private LibraryEditor editor;

  @BeforeEach
  void publish() throws IOException {
    published = Files.createDirectory(folder.resolve("library-1.0.0"));
    changes = folder.resolve("changes");
    editor = new LibraryEditor(published, changes);
    LibraryWriter.write(
        published,
        new Catalog(
            List.of(
                new LibraryThing("cat", "cat", "chat"), new LibraryThing("dog", "dog", "chien")),
            List.of(
                new StoredDrawing(CAT, Traits.UNSTATED, "aa".repeat(32), true),
                new StoredDrawing(DOG, Traits.UNSTATED, "bb".repeat(32), true))),
        new LibraryWriter.Words(
            List.of(new Called("cat", "en", "cat", 100), new Called("dog", "en", "dog", 100)),
            Map.of()),
        LibraryEditorTest::plain);
  }

  private static byte[] plain(int color, int side) {
    byte[] rgba = new byte[side * side * 4];
    Arrays.fill(rgba, (byte) (100 + color));
    return rgba;
  }

  private static Addition addition(int color, String name) {
    var drawing =
        new StoredDrawing(
            new Reference("x", "word:" + name, "Cleo", "CC-BY-4.0", "x"),
            Traits.UNSTATED,
            "%02x".formatted(color).repeat(32),
            true);
    return new Addition(drawing, Map.of("en", List.of(name)), side -> plain(color, side));
  }

  private List<String> found(String prompt) throws IOException {
    try (ChangedLibrary library = ChangedLibrary.open(published, changes)) {
      return library.find(prompt).stream().map(Match::concept).toList();
    }
  }

  @Test
  void add_aNewThing_isFoundAndDrawnFrom() throws IOException {
    Reference blobby = editor.add(List.of(addition(7, "Blobby"))).drawings().get(0);
    try (ChangedLibrary library = ChangedLibrary.open(published, changes)) {
      assertThat(library.find("blobby and a cat"))
          .extracting(Match::concept)
          .containsExactly("word:Blobby", "cat");
      assertThat(library.of("word:Blobby")).containsExactly(blobby);
      assertThat(blobby.author()).isEqualTo("Cleo");
      assertThat(library.picture(blobby, 32).rgba()[3]).isEqualTo((byte) 107);
      assertThat(library.picture(CAT, 32).rgba()[3]).isEqualTo((byte) 100);
    }
  }

  @Test
  void add_aThingThatThePackageHas_joinsItsDrawings() throws IOException {
    Reference other = editor.add(List.of(addition(7, "cat"))).drawings().get(0);
    try (ChangedLibrary library = ChangedLibrary.open(published, changes)) {
      assertThat(library.of("cat")).containsExactly(other, CAT);
    }
  }

  @Test
  void add_again_keepsWhatWasThere() throws IOException {
    editor.add(List.of(addition(7, "Blobby")));
    editor.add(List.of(addition(8, "Flop")));
    LibraryEditor.Added again = editor.add(List.of(addition(7, "Blobby")));
    assertThat(again.drawings()).isEmpty();
    assertThat(again.known()).hasSize(1);
    assertThat(found("a blobby and a flop")).containsExactly("word:Blobby", "word:Flop");
  }

  @Test
  void withdraw_anArtist_takesOutWhatWasAddedAndWhatIsPublished() throws IOException {
    editor.add(List.of(addition(7, "Blobby"), addition(8, "cat")));
    assertThat(editor.withdraw(List.of("Cleo", "Ben"), List.of())).isEqualTo(3);
    assertThat(found("blobby, cat, dog")).containsExactly("cat");
    try (var files = Files.list(changes)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("changes.json", "changes.lock");
    }
    editor.restore(List.of("Ben"), List.of());
    assertThat(found("blobby, cat, dog")).containsExactly("cat", "dog");
  }

  @Test
  void withdraw_oneDrawing_leavesTheOthers() throws IOException {
    Reference blobby =
        editor.add(List.of(addition(7, "Blobby"), addition(8, "Flop"))).drawings().get(0);
    editor.withdraw(List.of(), List.of(blobby.id(), CAT.id()));
    assertThat(found("blobby, flop, cat, dog")).containsExactly("word:Flop", "dog");
  }

  @Test
  void withdraw_whomNobodyKnows_isRefused() {
    assertThatThrownBy(() -> editor.withdraw(List.of("Zoe"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Zoe");
    assertThat(changes.resolve("changes.json")).doesNotExist();
  }

  @Test
  void add_afterAChangeThatDied_isWhole() throws IOException {
    Files.createDirectories(changes.resolve("added-1"));
    Files.writeString(changes.resolve("added-1/torn"), "torn");
    editor.add(List.of(addition(7, "Blobby")));
    assertThat(found("blobby")).containsExactly("word:Blobby");
    assertThat(changes.resolve("added-1/torn")).doesNotExist();
  }
}
