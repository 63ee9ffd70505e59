package dev.artishow.trainer.data.source.icon;

import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of SVG files with English names; the folders inside it are their categories. */
public final class NamedSvgFolder implements PictureSource {
  private static final String SUFFIX = ".svg";

  private final Path folder;
  private final String path;
  private final List<String> names;
  private final Map<String, PictureSubject> subjects;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   * @param subjects what each file shows, by its path inside the folder without {@code .svg};
   *     others are not listed
   */
  public NamedSvgFolder(Path packageFolder, String path, Map<String, PictureSubject> subjects)
      throws IOException {
    this.folder = packageFolder.resolve(path);
    this.path = path;
    this.names = names(folder).stream().filter(subjects::containsKey).toList();
    this.subjects = Map.copyOf(subjects);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(SUFFIX))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  /** What the folder offers to {@link NamedIcons}. */
  public static NamedIcons.Offer offer(String source, Path folder, IconPick pick)
      throws IOException {
    List<String> names = names(folder);
    var categories = new HashMap<String, String>();
    for (String name : names) {
      categories.put(name, name.substring(0, Math.max(0, name.lastIndexOf('/'))));
    }
    return new NamedIcons.Offer(source, pick, names, categories);
  }

  @Override
  public int count() {
    return names.size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (String name : names) {
      PictureSubject subject = subjects.get(name);
      if (subject != null) {
        String document = Files.readString(folder.resolve(name + SUFFIX), StandardCharsets.UTF_8);
        visitor.visit(
            new SourcePicture(
                name,
                path + "/" + name + SUFFIX,
                subject,
                Optional.empty(),
                new SourcePicture.Svg(document)));
      }
    }
  }
}
