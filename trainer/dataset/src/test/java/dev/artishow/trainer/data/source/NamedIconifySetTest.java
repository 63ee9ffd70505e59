package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.trainer.data.plan.IconPick;
import dev.artishow.trainer.data.plan.Rights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
