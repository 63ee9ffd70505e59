package dev.artishow.trainer.data.source.icon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedIconifySetTest {
  private static final String SET =
      """
      {"info": {"author": {"name": "Ada"}, "license": {"spdx": "MIT"}},
       "icons": {"kettle": {"body": "<a/>"}, "fan": {"body": "<b/>"}, "old": {"body": "", "hidden": true}},
       "categories": {"Kitchen": ["kettle"]}, "height": 24, "width": 24}
      """;

  @TempDir Path folder;

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("set.json"), json);
  }

  @Test
  void forEach_listsWhatWasChosen_withTheRightsOfTheSet() throws Exception {
    var kettle = new PictureSubject.Named("kettle", List.of());
    var pictures = new ArrayList<SourcePicture>();

    new NamedIconifySet(write(SET), "json/set.json", Map.of("kettle", kettle))
        .forEach(pictures::add);

    assertThat(pictures)
        .containsExactly(
            new SourcePicture(
                "kettle",
                "json/set.json#kettle",
                kettle,
                Optional.of(new Rights("MIT", "Ada", "json/set.json: info.license.spdx")),
                new SourcePicture.Svg(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><a/></svg>")));
  }

  @Test
  void offer_hasNamesAndCategories() throws IOException {
    NamedIcons.Offer offer = NamedIconifySet.offer("set", write(SET), IconPick.ALL);

    assertThat(offer.icons()).containsExactly("kettle", "fan", "old");
    assertThat(offer.categoryByIcon()).containsExactly(Map.entry("kettle", "Kitchen"));
  }

  @Test
  void setThatDoesNotSayItsLicense_isRefused() throws IOException {
    Path file = write(SET.replace("\"spdx\": \"MIT\"", ""));

    assertThatThrownBy(() -> new NamedIconifySet(file, "json/set.json", Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("json/set.json", "info.license.spdx");
  }

  @Test
  void painted_listsTheChosenSigns_inTheirColorsAndWithTheirNames() throws Exception {
    var pictures = new ArrayList<SourcePicture>();

    NamedIconifySet.painted(
            write(SET),
            "json/set.json",
            List.of(new Glyph("kettle", "tea kettle", "bouilloire", "8A5F3C")))
        .forEach(pictures::add);

    assertThat(pictures).hasSize(1);
    assertThat(pictures.get(0).subject())
        .isEqualTo(
            new PictureSubject.Titled(
                new TreeMap<>(
                    Map.of(
                        "en", new Label("tea kettle", List.of(), Label.PLAN),
                        "fr", new Label("bouilloire", List.of(), Label.PLAN)))));
    assertThat(pictures.get(0).content())
        .isEqualTo(
            new SourcePicture.Sign(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><a/></svg>",
                0x8a5f3c));
  }

  @Test
  void painted_signThatTheSetHasNot_isRefusedByName() throws IOException {
    Path file = write(SET);

    assertThatThrownBy(
            () ->
                NamedIconifySet.painted(
                    file, "json/set.json", List.of(new Glyph("cup", "cup", "tasse", "ffffff"))))
        .isInstanceOf(IOException.class)
        .hasMessage("json/set.json has no icons called [cup]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fff", "#8a5f3c", "brown", "8a5f3g"})
  void glyph_colorThatIsNone_isRefused(String color) {
    assertThatThrownBy(() -> new Glyph("cup", "cup", "tasse", color))
        .hasMessageContainingAll("six hexadecimal digits", "cup", color);
  }
}
