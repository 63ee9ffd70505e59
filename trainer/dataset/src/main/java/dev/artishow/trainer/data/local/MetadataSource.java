package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder as Hugging Face's {@code imagefolder} has it: files {@code metadata.jsonl} or {@code
 * metadata.csv} whose lines have the path of a picture from that file's folder as {@code
 * file_name}, and its caption as {@code text}. Pictures that none names are refused.
 */
final class MetadataSource implements PictureSource {
  private static final String FILE_NAME = "file_name";

  private final LocalTree tree;
  private final String language;
  private final Rights rights;
  private final List<LocalFile> metadata;

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
    return Metadata.of(name).isPresent();
  }

  @Override
  public int count() {
    var named = new HashSet<String>();
    int[] visits = {0};
    try {
      for (LocalFile file : metadata) {
        int before = visits[0];
        form(file)
            .forEach(
                file,
                line -> {
                  visits[0]++;
                  try {
                    named.add(picture(line, line.content().read()).name());
                  } catch (RefusedException refusedButCounted) {
                    return;
                  }
                });
        visits[0] += visits[0] == before ? 1 : 0;
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("cannot count the lines of metadata files", e);
    }
    return visits[0] + unnamed(named).size();
  }

  private static Metadata form(LocalFile file) {
    return Metadata.of(file.name()).orElseThrow();
  }

  /** Files that no line names, and what the folder refused, by name. */
  private SortedMap<String, String> unnamed(Set<String> named) {
    SortedMap<String, String> others = new TreeMap<>(tree.refused());
    for (LocalFile file : tree.files().values()) {
      if (!named.contains(file.name()) && !isMetadata(file.name())) {
        others.put(
            file.name(),
            OtherFiles.reason(file)
                .orElse("is not named by %s; add a line for it".formatted(metadata.get(0).name())));
      }
    }
    return others;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    var lineByPicture = new HashMap<String, String>();
    for (LocalFile file : metadata) {
      int[] lines = {0};
      form(file)
          .forEach(
              file,
              line -> {
                lines[0]++;
                try {
                  visitor.visit(captioned(line, lineByPicture));
                } catch (RefusedException e) {
                  LocalRefusals.visit(visitor, line.where(), String.valueOf(e.getMessage()));
                }
              });
      if (lines[0] == 0) {
        LocalRefusals.visit(visitor, file.name(), "names no pictures; add a line for each");
      }
    }
    SortedMap<String, String> others = unnamed(lineByPicture.keySet());
    for (Map.Entry<String, String> other : others.entrySet()) {
      LocalRefusals.visit(visitor, other.getKey(), other.getValue());
    }
  }

  private SourcePicture captioned(Metadata.Line line, Map<String, String> lineByPicture)
      throws IOException, RefusedException {
    PictureJson json = line.content().read();
    LocalFile file = picture(line, json);
    String earlier = lineByPicture.putIfAbsent(file.name(), line.where());
    if (earlier != null) {
      throw new RefusedException(
          "names a picture again, \"%s\" of %s; join the lines".formatted(file.name(), earlier));
    }
    SortedMap<String, Label> captions = json.captions(language);
    if (captions.isEmpty()) {
      throw new RefusedException(
          "has no caption; name it %s, has: %s"
              .formatted(PictureJson.CAPTION_FIELDS, json.fields()));
    }
    return new SourcePicture(
        file.name(),
        file.name(),
        CaptionText.subject(captions),
        json.rights(rights, line.where()),
        LocalPictureFile.content(file.extension(), file.read(LocalPictureFile.MAX_BYTES)));
  }

  private LocalFile picture(Metadata.Line line, PictureJson json) throws RefusedException {
    String name =
        json.text(FILE_NAME)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "names no picture; add \"%s\", has: %s"
                            .formatted(FILE_NAME, json.fields())));
    if (name.startsWith("/") || List.of(name.split("[/\\\\]")).contains("..")) {
      throw new RefusedException(
          "names a file that lies out of the folder, \"%s\"; copy it there".formatted(name));
    }
    String path = Normalizer.normalize(line.folder() + name, Normalizer.Form.NFC);
    LocalFile file = tree.files().get(path.replaceAll("(^|/)(\\./)+", "$1"));
    if (file == null) {
      throw new RefusedException(
          "names a picture that is not there, \"%s\"; copy it there".formatted(name));
    }
    return file;
  }
}
