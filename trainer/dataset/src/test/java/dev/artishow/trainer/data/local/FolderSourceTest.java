package dev.artishow.trainer.data.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.TestingPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("in"));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private TestingVisitor read() throws Exception {
    return TestingVisitor.of(new FolderSource(LocalTree.of(folder), "en"));
  }

  private String reason(String name) throws Exception {
    return read().refused.getOrDefault(name, "not refused");
  }

  @Test
  void forEach_pictureAndCaption_areRead() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", "A black cat\n\n kitty \r\npet\n");

    TestingVisitor seen = read();

    assertThat(seen.words("cat.png", "en")).isEqualTo("A black cat [kitty, pet]");
    assertThat(seen.concept("cat.png")).isEqualTo("word:a black cat");
    assertThat(seen.refused).isEmpty();
  }

  @Test
  void forEach_captionsInLanguages_areToldByTheirNames() throws Exception {
    write("cat.jpg", TestingPictures.jpeg(4, 4));
    write("cat.txt", "cat");
    write("cat.fr.txt", "chat");
    write("cat.pt-BR.txt", "gato");

    TestingVisitor seen = read();

    assertThat(seen.words("cat.jpg", "fr")).isEqualTo("chat []");
    assertThat(seen.words("cat.jpg", "pt-BR")).isEqualTo("gato []");
  }

  @Test
  void forEach_pictureNamedLikeALanguage_keepsItsCaption() throws Exception {
    write("map.png", TestingPictures.png(4, 4));
    write("map.txt", "map");
    write("map.fr.png", TestingPictures.png(4, 4));
    write("map.fr.txt", "map of France");

    TestingVisitor seen = read();

    assertThat(seen.words("map.png", "fr")).isEqualTo("none");
    assertThat(seen.words("map.fr.png", "en")).isEqualTo("map of France []");
  }

  @Test
  void forEach_captionsThatDifferInCaseAndDots_areOneConcept() throws Exception {
    write("a.png", TestingPictures.png(4, 4));
    write("a.txt", "Red  Apple.");
    write("b.png", TestingPictures.png(4, 4));
    write("b.txt", "red apple");
    write("c.png", TestingPictures.png(4, 4));
    write("c.fr.txt", "pomme rouge");

    TestingVisitor seen = read();

    assertThat(seen.concept("a.png")).isEqualTo(seen.concept("b.png"));
    assertThat(seen.concept("c.png")).isEqualTo("word:fr:pomme rouge");
  }

  @Test
  void forEach_nestedFoldersAndUnicodeNames_areRead() throws Exception {
    String decomposed = Normalizer.normalize("été", Normalizer.Form.NFD);
    write("bêtes/" + decomposed + ".png", TestingPictures.png(4, 4));
    write("bêtes/été.txt", "summer");
    write("猫/🐱.webp", TestingPictures.webp());
    write("猫/🐱.txt", "猫");

    assertThat(read().pictures).containsOnlyKeys("bêtes/été.png", "猫/🐱.webp");
  }

  @Test
  void forEach_sameNameInOtherCodePoints_isRefused() throws Exception {
    String decomposed = Normalizer.normalize("été.png", Normalizer.Form.NFD);
    write("été.png", TestingPictures.png(4, 4));
    write("été.txt", "summer");
    write(decomposed, TestingPictures.png(8, 8));

    TestingVisitor seen = read();

    assertThat(seen.pictures).hasSize(1);
    assertThat(seen.refused.values()).singleElement().asString().contains("other code points");
  }

  @Test
  void forEach_hiddenFiles_arePassedOver() throws Exception {
    write(".DS_Store", "x");
    write(".git/config.txt", "x");

    assertThat(read().refused).isEmpty();
  }

  @Test
  void forEach_svg_isReadAsADocument() throws Exception {
    write("a.svg", "\ufeff<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>");
    write("a.txt", "nothing");

    assertThat(
            new String(
                requireNonNull(read().pictures.get("a.svg")).content().bytes(),
                java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("<?xml");
  }

  @Test
  void forEach_noCaption_isRefused() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    assertThat(reason("cat.png")).startsWith("has no caption; write one");
  }

  @Test
  void forEach_captionWithoutPicture_isRefused() throws Exception {
    write("cat.txt", "cat");
    assertThat(reason("cat.txt")).contains("without a picture");
  }

  @Test
  void forEach_emptyCaption_isRefused() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", " \n\t\n … \n");
    assertThat(reason("cat.png")).contains("empty caption");
  }

  @Test
  void forEach_longCaption_isRefused() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", "c".repeat(501));
    assertThat(reason("cat.png")).contains("at most 500 characters a line, has 501");
  }

  @Test
  void forEach_captionOfManyLines_isRefused() throws Exception {
    var lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("line ").append(i).append('\n');
    }
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", lines.toString());
    assertThat(reason("cat.png")).contains("at most 33 lines, has 40");
  }

  @Test
  void forEach_hugeCaption_isRefused() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", new byte[1 << 20]);
    assertThat(reason("cat.png")).contains("at most 65536 bytes");
  }

  @Test
  void forEach_captionThatIsNoUtf8_isRefused() throws Exception {
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", new byte[] {'c', (byte) 0xe9});
    assertThat(reason("cat.png")).contains("not UTF-8");
  }

  @Test
  void forEach_twoPicturesOfOneName_areToldApart() throws Exception {
    write("cat.jpg", TestingPictures.jpeg(4, 4));
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", "cat");

    TestingVisitor seen = read();

    assertThat(seen.pictures).containsOnlyKeys("cat.jpg");
    assertThat(seen.refused.get("cat.png")).contains("another picture, cat.jpg");
  }

  @Test
  void forEach_secondCaptionOfALanguage_isRefused() throws Exception {
    write("cat.jpg", TestingPictures.jpeg(4, 4));
    write("cat.en.txt", "cat");
    write("cat.txt", "dog");
    assertThat(reason("cat.txt")).contains("second caption in en, after cat.en.txt");
  }

  @Test
  void forEach_extensionThatLies_isRefused() throws Exception {
    write("cat.png", TestingPictures.jpeg(4, 4));
    write("cat.txt", "cat");
    assertThat(reason("cat.png")).isEqualTo("is named .png but holds JPEG; rename it");
  }

  @Test
  void forEach_gif_isRefusedByWhatItIs() throws Exception {
    write("cat.gif", "GIF89a____________");
    write("cat.txt", "cat");
    assertThat(reason("cat.gif")).contains("but GIF; convert it");
  }

  @Test
  void forEach_otherFile_isRefused() throws Exception {
    write("notes.docx", "x");
    assertThat(reason("notes.docx")).contains("neither a picture nor a caption");
  }

  @Test
  void forEach_hugeFile_isRefusedWithoutBeingHeld() throws Exception {
    Path file = write("cat.png", TestingPictures.png(4, 4));
    try (var channel =
        java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[1]), (64 << 20) + 10);
    }
    write("cat.txt", "cat");
    assertThat(reason("cat.png")).contains("at most 67108864 bytes");
  }

  @Test
  void forEach_links_areFollowedInsideAlone() throws Exception {
    Path secret = Files.write(temporary.resolve("secret.png"), TestingPictures.png(4, 4));
    write("cat.png", TestingPictures.png(4, 4));
    write("cat.txt", "cat");
    Files.createSymbolicLink(folder.resolve("out.png"), secret);
    Files.createSymbolicLink(folder.resolve("same.png"), folder.resolve("cat.png"));
    Files.createSymbolicLink(folder.resolve("up"), temporary);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("broken.png"), folder.resolve("nowhere"));
    write("same.txt", "cat");

    TestingVisitor seen = read();

    assertThat(seen.pictures).containsOnlyKeys("cat.png", "same.png");
    assertThat(seen.refused.get("out.png")).contains("leads out of the folder");
    assertThat(seen.refused.get("up")).contains("leads out of the folder");
    assertThat(seen.refused.get("loop")).contains("link to a folder");
    assertThat(seen.refused.get("broken.png")).contains("leads nowhere");
  }

  @Test
  void sha256_isOfNamesAndContentsAlone() throws Exception {
    write("a.png", TestingPictures.png(4, 4));
    String before = LocalTree.of(folder).sha256();
    Path moved = Files.move(folder, temporary.resolve("elsewhere"));
    String after = LocalTree.of(moved).sha256();
    Files.write(moved.resolve("a.txt"), new byte[0]);

    assertThat(after).isEqualTo(before);
    assertThat(LocalTree.of(moved).sha256()).isNotEqualTo(before);
  }
}
