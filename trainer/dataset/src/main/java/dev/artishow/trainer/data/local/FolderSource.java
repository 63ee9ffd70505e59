package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pictures with captions beside them: {@code cat.png} and {@code cat.txt}, and {@code cat.fr.txt}
 * for a caption in another language. Folders may be nested.
 */
final class FolderSource implements PictureSource {
  private final SortedMap<String, LocalFile> pictures = new TreeMap<>();
  private final Map<String, SortedMap<String, LocalFile>> captions = new HashMap<>();
  private final SortedMap<String, String> refused;

  /**
   * Sorts out what is in a folder.
   *
   * @param language of captions whose names do not tell theirs
   */
  FolderSource(LocalTree tree, String language) {
    refused = new TreeMap<>(tree.refused());
    tree.files().values().stream()
        .filter(file -> LocalPictureFile.isNamedSo(file.extension()))
        .forEach(this::addPicture);
    for (LocalFile file : tree.files().values()) {
      if (CaptionText.isNamedSo(file.extension())) {
        addCaption(file, language);
      } else if (!LocalPictureFile.isNamedSo(file.extension())) {
        refused.put(
            file.name(),
            OtherFiles.reason(file).orElse("is neither a picture nor a caption; remove it"));
      }
    }
  }

  private void addPicture(LocalFile file) {
    LocalFile other = pictures.putIfAbsent(file.stem(), file);
    if (other != null) {
      refused.put(
          file.name(),
          "shares its caption with another picture, %s; rename one with its caption"
              .formatted(other.name()));
    }
  }

  private void addCaption(LocalFile file, String otherwise) {
    String stem = file.stem();
    int dot = stem.lastIndexOf('.');
    if (pictures.containsKey(stem)) {
      addCaption(stem, otherwise, file);
    } else if (dot > 0
        && LocalPlan.isLanguage(stem.substring(dot + 1))
        && pictures.containsKey(stem.substring(0, dot))) {
      addCaption(stem.substring(0, dot), stem.substring(dot + 1), file);
    } else {
      refused.put(file.name(), "is a caption without a picture; name both alike");
    }
  }

  private void addCaption(String key, String language, LocalFile file) {
    LocalFile other =
        captions.computeIfAbsent(key, unused -> new TreeMap<>()).putIfAbsent(language, file);
    if (other != null) {
      refused.put(
          file.name(),
          "is a second caption in %s, after %s; join them".formatted(language, other.name()));
    }
  }

  @Override
  public int count() {
    return pictures.size() + refused.size();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (Map.Entry<String, LocalFile> picture : pictures.entrySet()) {
      String name = picture.getValue().name();
      try {
        visitor.visit(picture(picture.getKey(), picture.getValue()));
      } catch (RefusedException e) {
        LocalRefusals.visit(visitor, name, String.valueOf(e.getMessage()));
      }
    }
    for (Map.Entry<String, String> other : refused.entrySet()) {
      LocalRefusals.visit(visitor, other.getKey(), other.getValue());
    }
  }

  private SourcePicture picture(String key, LocalFile file) throws IOException, RefusedException {
    SortedMap<String, LocalFile> own = captions.get(key);
    if (own == null) {
      throw new RefusedException("has no caption; write one into a .txt file of the same name");
    }
    var labels = new TreeMap<String, Label>();
    for (Map.Entry<String, LocalFile> caption : own.entrySet()) {
      labels.put(
          caption.getKey(), CaptionText.label(caption.getValue().read(CaptionText.MAX_BYTES)));
    }
    return new SourcePicture(
        file.name(),
        file.name(),
        CaptionText.subject(labels),
        Optional.empty(),
        LocalPictureFile.content(file.extension(), file.read(LocalPictureFile.MAX_BYTES)));
  }
}
