package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.Rights;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder as Hugging Face's {@code imagefolder} has it: files {@code metadata.jsonl}, of one
 * object a line, whose {@code file_name} is the path of a picture from that file's folder and whose
 * {@code text} is its caption. Pictures that none names are refused.
 */
final class MetadataSource implements PictureSource {
  static final String FILE = "metadata.jsonl";

  private final LocalTree tree;
  private final String language;
  private final Rights rights;
  private final List<LocalFile> metadata;

  /** A line of a metadata file. */
  private record Line(LocalFile file, int number) {
    String where() {
      return "%s line %d".formatted(file.name(), number);
    }
  }

  /** Takes each line, and what became of it. */
  private interface LineVisitor {
    void visit(Line line, byte[] bytes) throws IOException, InterruptedException;
  }

  /**
   * Lists what metadata files name.
   *
   * @param language of captions that do not tell theirs
   * @param rights of pictures that do not tell theirs
   */
  MetadataSource(LocalTree tree, String language, Rights rights) {
    this.tree = tree;
    this.language = language;
    this.rights = rights;
    this.metadata = tree.files().values().stream().filter(file -> isMetadata(file.name())).toList();
  }

  static boolean isMetadata(String name) {
    return name.equals(FILE) || name.endsWith("/" + FILE);
  }

  @Override
  public int count() {
    var named = new HashSet<String>();
    int[] lines = {0};
    try {
      eachLine(
          (line, bytes) -> {
            lines[0]++;
            try {
              named.add(file(line, json(bytes)).name());
            } catch (RefusedException refusedButCounted) {
              return;
            }
          });
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("cannot count the lines of " + FILE, e);
    }
    return lines[0] + unnamed(named).size();
  }

  /** Files that no line names, and what the folder refused, by name. */
  private SortedMap<String, String> unnamed(Set<String> named) {
    SortedMap<String, String> others = new TreeMap<>(tree.refused());
    for (String name : tree.files().keySet()) {
      if (!named.contains(name) && !isMetadata(name)) {
        others.put(name, "is not named by %s; add a line for it".formatted(FILE));
      }
    }
    return others;
  }

  private void eachLine(LineVisitor visitor) throws IOException, InterruptedException {
    for (LocalFile file : metadata) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file.file()))) {
        var lines = new BoundedLines(in, PictureJson.MOST_BYTES);
        byte[] bytes = lines.next();
        for (int number = 1; bytes != null; number++) {
          if (bytes.length > 0) {
            visitor.visit(new Line(file, number), bytes);
          }
          bytes = lines.next();
        }
      }
    }
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    var lineByPicture = new HashMap<String, String>();
    eachLine(
        (line, bytes) -> {
          try {
            visitor.visit(picture(line, bytes, lineByPicture));
          } catch (RefusedException e) {
            Refusals.visit(visitor, line.where(), String.valueOf(e.getMessage()));
          }
        });
    SortedMap<String, String> others = unnamed(lineByPicture.keySet());
    for (Map.Entry<String, String> other : others.entrySet()) {
      Refusals.visit(visitor, other.getKey(), other.getValue());
    }
  }

  private SourcePicture picture(Line line, byte[] bytes, Map<String, String> lineByPicture)
      throws IOException, RefusedException {
    PictureJson json = json(bytes);
    LocalFile file = file(line, json);
    String earlier = lineByPicture.putIfAbsent(file.name(), line.where());
    if (earlier != null) {
      throw new RefusedException(
          "names a picture again, \"%s\" of %s; join the lines".formatted(file.name(), earlier));
    }
    SortedMap<String, Label> captions = json.captions(language);
    if (captions.isEmpty()) {
      throw new RefusedException("has no caption; add \"text\"");
    }
    return new SourcePicture(
        file.name(),
        file.name(),
        CaptionText.subject(captions),
        json.rights(rights, line.where()),
        PictureFile.content(file.extension(), file.read(PictureFile.MOST_BYTES)));
  }

  private static PictureJson json(byte[] bytes) throws RefusedException {
    if (bytes.length > PictureJson.MOST_BYTES) {
      throw new RefusedException(
          "must be a line of at most %d bytes, is longer; shorten it"
              .formatted(PictureJson.MOST_BYTES));
    }
    return PictureJson.parse(CaptionText.decoded(bytes));
  }

  private LocalFile file(Line line, PictureJson json) throws RefusedException {
    String name =
        json.text("file_name")
            .orElseThrow(() -> new RefusedException("names no picture; add \"file_name\""));
    if (name.startsWith("/") || List.of(name.split("[/\\\\]")).contains("..")) {
      throw new RefusedException(
          "names a file that lies out of the folder, \"%s\"; copy it there".formatted(name));
    }
    String folder = line.file().name().substring(0, line.file().name().length() - FILE.length());
    String path = Normalizer.normalize(folder + name, Normalizer.Form.NFC);
    LocalFile file = tree.files().get(path.replaceAll("(^|/)(\\./)+", "$1"));
    if (file == null) {
      throw new RefusedException(
          "names a picture that is not there, \"%s\"; copy it there".formatted(name));
    }
    return file;
  }
}
