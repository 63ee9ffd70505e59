package dev.artishow.trainer.data.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.trainer.data.plan.IconPick;
import dev.artishow.trainer.data.plan.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One icon set of Iconify whose icons have English names. Whose they are, the set itself says. */
public final class NamedIconifySet implements PictureSource {
  private final IconifyFile file;
  private final String path;
  private final Map<String, PictureSubject> subjects;
  private final Rights rights;

  /**
   * Opens a set.
   *
   * @param file the set's JSON
   * @param path of that file inside its package
   * @param subjects what each icon shows; others are not listed
   */
  public NamedIconifySet(Path file, String path, Map<String, PictureSubject> subjects)
      throws IOException {
    this.file = new IconifyFile(file);
    this.path = path;
    this.subjects = Map.copyOf(subjects);
    JsonNode info = this.file.head().path("info");
    this.rights =
        new Rights(
            told(info.path("license").path("spdx"), "info.license.spdx"),
            told(info.path("author").path("name"), "info.author.name"),
            path + ": info.license.spdx");
  }

  private String told(JsonNode node, String field) throws IOException {
    if (node.asText().isBlank()) {
      throw new IOException("%s has no %s, so nobody can tell whose it is".formatted(path, field));
    }
    return node.asText();
  }

  /** What the set offers to {@link NamedIcons}. */
  public static NamedIcons.Offer offer(String source, Path file, IconPick pick) throws IOException {
    var set = new IconifyFile(file);
    var categories = new HashMap<String, String>();
    for (Map.Entry<String, JsonNode> category : set.head().path("categories").properties()) {
      for (JsonNode icon : category.getValue()) {
        categories.put(icon.asText(), category.getKey());
      }
    }
    return new NamedIcons.Offer(source, pick, set.names(), categories);
  }

  @Override
  public int count() {
    return subjects.size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    file.forEach(
        (name, document) -> {
          PictureSubject subject = subjects.get(name);
          if (subject != null) {
            visitor.visit(
                new SourcePicture(
                    name,
                    path + "#" + name,
                    subject,
                    Optional.of(rights),
                    new SourcePicture.Svg(document)));
          }
        });
  }
}
