package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClipArtTest {
  private static final String FREE = "http://web.resource.org/cc/PublicDomain";

  @TempDir Path folder;

  private SourcePicture picture(String title, String subject, String license) throws Exception {
    Files.createDirectories(folder.resolve("svg/food"));
    Files.writeString(folder.resolve("svg/food/it_01.svg"), svg(title, subject, license));
    var found = new ArrayList<SourcePicture>();
    new ClipArt(folder, "svg", naming()).forEach(found::add);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Naming naming() {
    return new Naming(List.of(new Denial(List.of("\\bflags?\\b"), "flag")), List.of());
  }

  private static String svg(String title, String subject, String license) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:cc="c" xmlns:dc="d" xmlns:rdf="r">
    <metadata><rdf:RDF><cc:Work rdf:about=""><dc:title>%s</dc:title>
    <dc:subject><rdf:Bag><rdf:li></rdf:li><rdf:li>%s</rdf:li></rdf:Bag></dc:subject>
    <dc:publisher><cc:Agent><dc:title>A library</dc:title></cc:Agent></dc:publisher>
    <dc:creator><cc:Agent><dc:title>Ada Byron</dc:title></cc:Agent></dc:creator>
    <cc:license rdf:resource="%s"/></cc:Work></rdf:RDF></metadata><rect/></svg>
    """
        .formatted(title, subject, license);
  }

  @Test
  void forEach_freePicture_hasItsTitleSubjectsAndAuthor() throws Exception {
    SourcePicture picture = picture("Byron_Apple 2", "red_fruit", FREE);

    assertThat(picture.subject())
        .isEqualTo(new PictureSubject.Named("apple", List.of("red fruit")));
    assertThat(picture.path()).isEqualTo("svg/food/it_01.svg");
    assertThat(picture.rights())
        .contains(
            new Rights(
                "LicenseRef-public-domain",
                "Ada Byron",
                "the file's own RDF metadata: cc:license " + FREE));
  }

  @Test
  void forEach_otherLicense_isLeftOut() throws Exception {
    assertUnclear(picture("Apple", "fruit", "http://example.invalid/gpl"), "no licence that we");
    assertUnclear(picture("Apple", "fruit", ""), "no licence that we");
  }

  @Test
  void forEach_deniedSubject_isLeftOutForTheReason() throws Exception {
    assertUnclear(picture("Stripes", "national flag", FREE), "flag");
  }

  @Test
  void forEach_titleThatSaysNothing_isLeftOut() throws Exception {
    assertUnclear(picture("drawing 12", "fruit", FREE), "says nothing: \"drawing 12\"");
  }

  @Test
  void read_documentType_isNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String hostile =
        "<!DOCTYPE svg [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + svg("&s;", "fruit", FREE);

    assertThat(ClipArtMetadata.read(hostile))
        .satisfiesAnyOf(
            read -> assertThat(read).isEmpty(),
            read -> assertThat(read.orElseThrow().title()).isEmpty());
  }

  private static void assertUnclear(SourcePicture picture, String reason) {
    assertThat(picture.subject())
        .isInstanceOfSatisfying(
            PictureSubject.Unclear.class, unclear -> assertThat(unclear.reason()).contains(reason));
  }
}
