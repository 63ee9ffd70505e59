package dev.artishow.trainer.data.source.icon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One icon set of Iconify whose icons are emoji. */
public final class IconifySet implements PictureSource {
  private final IconifyFile file;
  private final String path;
  private final Function<String, Optional<CodePoints>> meaning;
  private final Map<String, CodePoints> charsByName;

  /**
   * Opens a set.
   *
   * @param file the set's JSON
   * @param path of that file inside its package
   * @param meaning what a name means when the set itself does not say
   */
  public IconifySet(Path file, String path, Function<String, Optional<CodePoints>> meaning)
      throws IOException {
    this.file = new IconifyFile(file);
    this.path = path;
    this.meaning = meaning;
    this.charsByName = charsByName(this.file.head());
  }

  private static Map<String, CodePoints> charsByName(JsonNode head) {
    var byName = new HashMap<String, CodePoints>();
    for (Map.Entry<String, JsonNode> entry : head.path("chars").properties()) {
      byName.merge(
          entry.getValue().asText(),
          CodePoints.parse(entry.getKey()),
          (one, other) ->
              Comparator.comparing(CodePoints::count).compare(one, other) <= 0 ? one : other);
    }
    return byName;
  }

  /** Names, and other names for the same icon, with the emoji that they mean. */
  public static Map<String, Set<CodePoints>> names(Path file) throws IOException {
    JsonNode head = new IconifyFile(file).head();
    var names = new HashMap<String, Set<CodePoints>>();
    Map<String, CodePoints> chars = charsByName(head);
    chars.forEach(
        (name, points) -> names.computeIfAbsent(name, unused -> new HashSet<>()).add(points));
    for (Map.Entry<String, JsonNode> alias : head.path("aliases").properties()) {
      CodePoints parent = chars.get(alias.getValue().path("parent").asText());
      boolean sameLook = alias.getValue().size() == 1;
      if (sameLook && parent != null) {
        names.computeIfAbsent(alias.getKey(), unused -> new HashSet<>()).add(parent);
      }
    }
    return names;
  }

  @Override
  public int count() {
    return file.names().size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    file.forEach((name, document) -> visitor.visit(picture(name, document)));
  }

  private SourcePicture picture(String name, String document) {
    CodePoints own = charsByName.get(name);
    return new SourcePicture(
        name,
        path + "#" + name,
        own == null ? subject(name) : new PictureSubject.Emoji(own),
        Optional.empty(),
        new SourcePicture.Svg(document));
  }

  private PictureSubject subject(String name) {
    return meaning
        .apply(name)
        .<PictureSubject>map(PictureSubject.Emoji::new)
        .orElseGet(() -> new PictureSubject.Unclear("its name means no emoji, or more than one"));
  }
}
