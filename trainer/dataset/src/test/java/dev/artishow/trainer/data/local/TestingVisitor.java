package dev.artishow.trainer.data.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a source hands over. */
final class TestingVisitor {
  final Map<String, SourcePicture> pictures = new TreeMap<>();
  final Map<String, String> refused = new TreeMap<>();

  static TestingVisitor of(PictureSource source) throws IOException, InterruptedException {
    var seen = new TestingVisitor();
    int[] visits = {0};
    source.forEach(
        picture -> {
          visits[0]++;
          if (picture.subject() instanceof PictureSubject.Unclear unclear) {
            seen.refused.put(picture.name(), unclear.reason());
          } else {
            seen.pictures.put(picture.name(), picture);
          }
        });
    assertThat(source.count()).isEqualTo(visits[0]);
    return seen;
  }

  /** How a picture is named in a language, further words after it. */
  String words(String name, String language) {
    var subject = (PictureSubject.Described) requireNonNull(pictures.get(name)).subject();
    var label = subject.labels().get(language);
    return label == null ? "none" : label.name() + " " + label.keywords();
  }

  String concept(String name) {
    return ((PictureSubject.Described) requireNonNull(pictures.get(name)).subject()).concept();
  }
}
