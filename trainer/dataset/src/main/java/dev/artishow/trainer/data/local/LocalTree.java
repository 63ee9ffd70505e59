package dev.artishow.trainer.data.local;

import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies under a folder that somebody brought, or a file alone: plain files, and links to plain
 * files inside it. Hidden files are passed over; whatever else there is is refused.
 */
public final class LocalTree {
  private static final int DEEPEST = 32;
  private static final String UNREADABLE = "cannot be read; allow that or remove it";
  private static final int MAX_FILES = 10_000_000;

  private final Path root;
  private final SortedMap<String, LocalFile> files = new TreeMap<>();
  private final SortedMap<String, String> refused = new TreeMap<>();

  private LocalTree(Path root) {
    this.root = root;
  }

  /**
   * Looks at a folder, or at a file alone.
   *
   * @throws IOException if it is not there, cannot be read or holds more than ten million files
   */
  public static LocalTree of(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": no such file or folder");
    }
    var tree = new LocalTree(path.toRealPath());
    if (Files.isDirectory(tree.root)) {
      Files.walkFileTree(tree.root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, tree.visitor());
    } else {
      tree.add(String.valueOf(tree.root.getFileName()), tree.root, Files.size(tree.root));
    }
    return tree;
  }

  private SimpleFileVisitor<Path> visitor() {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (!isHidden(file)) {
          visit(file, attributes);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        refused.put(name(file), UNREADABLE);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private boolean isHidden(Path path) {
    return !path.equals(root) && String.valueOf(path.getFileName()).startsWith(".");
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private void visit(Path file, BasicFileAttributes attributes) throws IOException {
    String name = name(file);
    if (attributes.isDirectory()) {
      refused.put(name, "lies more than %d folders deep; move it up".formatted(DEEPEST));
    } else if (attributes.isSymbolicLink()) {
      link(name, file);
    } else if (attributes.isRegularFile()) {
      add(name, file, attributes.size());
    } else {
      refused.put(name, "is no plain file; remove it");
    }
  }

  private void link(String name, Path link) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root)) {
        refused.put(name, "is a link that leads out of the folder; copy what it leads to");
      } else if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
        add(name, target, Files.size(target));
      } else {
        refused.put(name, "is a link to a folder; copy what it leads to");
      }
    } catch (IOException e) {
      refused.put(name, "is a link that leads nowhere; remove it");
    }
  }

  private void add(String name, Path file, long bytes) throws IOException {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (!Files.isReadable(file)) {
      refused.put(name, UNREADABLE);
    } else if (files.putIfAbsent(composed, new LocalFile(composed, file, bytes)) != null) {
      refused.put(name, "has the name of another file in other code points; rename it");
    }
    if (files.size() > MAX_FILES) {
      throw new IOException(
          "%s must hold at most %d files, holds more; pack them as WebDataset shards"
              .formatted(root, MAX_FILES));
    }
  }

  /** All files by name, sorted. */
  SortedMap<String, LocalFile> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Why other things were refused, by name, sorted. */
  SortedMap<String, String> refused() {
    return Collections.unmodifiableSortedMap(refused);
  }

  /** How many files there are. */
  public int size() {
    return files.size();
  }

  /**
   * The digest of every file's name and content, in hexadecimal: the same for the same files,
   * wherever they lie. Reads them all.
   */
  public String sha256() throws IOException {
    var lines = new ArrayList<String>();
    for (Map.Entry<String, LocalFile> file : files.entrySet()) {
      lines.add(Sha256.of(file.getValue().file()) + " " + file.getKey());
    }
    refused.forEach((name, reason) -> lines.add("refused " + name));
    return Sha256.of(String.join("\0", lines).getBytes(StandardCharsets.UTF_8));
  }
}
