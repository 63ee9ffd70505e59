package dev.artishow.trainer.data.source.icon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** One icon set of Iconify whose icons have English names. Whose they are, the set itself says. */
public final class NamedIconifySet implements PictureSource {
  private final IconifyFile file;
  private final String path;
  private final Map<String, PictureSubject> subjects;
  private final Rights rights;
  private final BiFunction<String, String, SourcePicture.Content> content;

  /**
   * Opens a set.
   *
   * @param file the set's JSON
   * @param path of that file inside its package
   * @param subjects what each icon shows; others are not listed
   */
  public NamedIconifySet(Path file, String path, Map<String, PictureSubject> subjects)
      throws IOException {
    this(file, path, subjects, (name, document) -> new SourcePicture.Svg(document));
  }

  private NamedIconifySet(
      Path file,
      String path,
      Map<String, PictureSubject> subjects,
      BiFunction<String, String, SourcePicture.Content> content)
      throws IOException {
    this.file = new IconifyFile(file);
    this.path = path;
    this.subjects = Map.copyOf(subjects);
    this.content = content;
    JsonNode info = this.file.head().path("info");
    this.rights =
        new Rights(
            told(info.path("license").path("spdx"), "info.license.spdx"),
            told(info.path("author").path("name"), "info.author.name"),
            path + ": info.license.spdx");
  }

  /**
   * Opens a set of signs in one colour, of which some are painted.
   *
   * @param path of that file inside its package
   * @throws IOException if the set has not all of the signs
   */
  public static NamedIconifySet painted(Path file, String path, List<Glyph> glyphs)
      throws IOException {
    var byIcon = new HashMap<String, Glyph>();
    var subjects = new HashMap<String, PictureSubject>();
    for (Glyph glyph : glyphs) {
      byIcon.put(glyph.icon(), glyph);
      subjects.put(glyph.icon(), subject(glyph));
    }
    var set =
        new NamedIconifySet(
            file,
            path,
            subjects,
            (name, document) ->
                new SourcePicture.Sign(document, Objects.requireNonNull(byIcon.get(name)).rgb()));
    List<String> missing =
        byIcon.keySet().stream().filter(icon -> !set.file.names().contains(icon)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new IOException("%s has no icons called %s".formatted(path, missing));
    }
    return set;
  }

  private static PictureSubject subject(Glyph glyph) {
    return new PictureSubject.Titled(
        new TreeMap<>(Map.of("en", label(glyph.en()), "fr", label(glyph.fr()))));
  }

  private static Label label(String name) {
    return new Label(name, List.of(), Label.PLAN);
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
                    content.apply(name, document)));
          }
        });
  }
}
