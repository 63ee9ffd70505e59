package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.plan.Rights;
import dev.artishow.trainer.data.plan.SourcePlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures in a folder of Qt's resource files, whose names say what they show. Below a prefix
 * of the program's choice, a file's path is that of its source, by which the package's copyright
 * file knows it.
 */
public final class QtPictures implements PictureSource {
  private static final Set<String> ENCODED = Set.of("png", "jpg", "jpeg", "webp");

  private final PackageFiles files;
  private final Naming naming;
  private final Optional<DebianCopyright> copyright;
  private final int count;

  private QtPictures(PackageFiles files, Naming naming, Optional<DebianCopyright> copyright)
      throws IOException {
    this.files = files;
    this.naming = naming;
    this.copyright = copyright;
    int pictures = 0;
    for (String name : files.names()) {
      for (QtResources.Entry entry : QtResources.list(files.read(name), files.path(name))) {
        pictures += isPicture(entry.path()) ? 1 : 0;
      }
    }
    this.count = pictures;
  }

  /**
   * Opens a source.
   *
   * @param packageFolder the unpacked package
   */
  public static QtPictures open(Path packageFolder, SourcePlan plan) throws IOException {
    Optional<DebianCopyright> copyright = Optional.empty();
    if (plan.copyright().isPresent()) {
      String path = plan.copyright().get();
      copyright =
          Optional.of(DebianCopyright.parse(Files.readString(packageFolder.resolve(path)), path));
    }
    return new QtPictures(
        PackageFiles.of(packageFolder, plan.path(), Set.of("rcc")), Naming.of(plan), copyright);
  }

  private static boolean isPicture(String path) {
    String suffix = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return suffix.equals("svg") || ENCODED.contains(suffix);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (String name : files.names()) {
      for (QtResources.Entry entry : QtResources.list(files.read(name), files.path(name))) {
        if (isPicture(entry.path())) {
          visitor.visit(picture(name, entry));
        }
      }
    }
  }

  private SourcePicture picture(String file, QtResources.Entry entry) throws IOException {
    byte[] bytes = entry.bytes();
    Optional<Rights> rights = copyright.flatMap(known -> known.rights(inSource(entry.path())));
    return new SourcePicture(
        entry.path(),
        files.path(file) + "#" + entry.path(),
        naming.subject(entry.path()),
        rights,
        entry.path().endsWith(".svg")
            ? new SourcePicture.Svg(new String(bytes, StandardCharsets.UTF_8))
            : new SourcePicture.Encoded(bytes));
  }

  private static String inSource(String path) {
    return path.substring(path.indexOf('/') + 1);
  }
}
