package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A folder of pictures as Tux Paint has its stamps: beside each a text file that describes it in
 * many languages. Of a picture that is there twice, the PNG counts.
 */
public final class Stamps implements PictureSource {
  private final PackageFiles pictures;
  private final Set<String> texts;
  private final Naming naming;
  private final Predicate<String> emoji;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   * @param emoji whether an English name is an emoji's
   */
  public Stamps(Path packageFolder, String path, Naming naming, Predicate<String> emoji)
      throws IOException {
    PackageFiles all = PackageFiles.of(packageFolder, path, Set.of("png", "svg"));
    Set<String> png = Set.copyOf(all.names());
    List<String> once =
        all.names().stream()
            .filter(name -> name.endsWith(".png") || !png.contains(bare(name) + ".png"))
            .toList();
    this.pictures = new PackageFiles(packageFolder, path, once);
    this.texts = Set.copyOf(PackageFiles.of(packageFolder, path, Set.of("txt")).names());
    this.naming = naming;
    this.emoji = emoji;
  }

  private static String bare(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  @Override
  public int count() {
    return pictures.count();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (String name : pictures.names()) {
      byte[] bytes = pictures.read(name);
      visitor.visit(
          new SourcePicture(
              name,
              pictures.path(name),
              subject(name),
              Optional.empty(),
              name.endsWith(".svg")
                  ? new SourcePicture.SvgPage(new String(bytes, StandardCharsets.UTF_8))
                  : new SourcePicture.Encoded(bytes)));
    }
  }

  private Subject subject(String name) throws IOException {
    Optional<String> refusal = naming.refusal(name);
    if (refusal.isPresent()) {
      return new Subject.Unclear(refusal.get());
    }
    String text = bare(name) + ".txt";
    if (!texts.contains(text)) {
      return new Subject.Unclear("has no description");
    }
    Map<String, String> words =
        StampText.read(new String(pictures.read(text), StandardCharsets.UTF_8));
    String english = words.get("en");
    return english == null
        ? new Subject.Unclear("has no English description")
        : described(naming.given(name).orElse(english), words);
  }

  private Subject described(String english, Map<String, String> words) {
    Optional<String> refusal = naming.refusal(english);
    if (refusal.isPresent()) {
      return new Subject.Unclear(refusal.get());
    }
    if (emoji.test(english)) {
      return new Subject.Named(english, List.of());
    }
    var labels = new TreeMap<String, Label>();
    words.forEach((language, word) -> labels.put(language, new Label(word, List.of(), "source")));
    labels.put("en", new Label(english, List.of(), "source"));
    return Subject.Described.of(Concept.keyOf(english), labels);
  }
}
