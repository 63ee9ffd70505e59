package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.plan.LocalPlan;
import dev.artishow.trainer.data.plan.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a shard that share a key, which is their path up to the first dot of the last name:
 * {@code 0001.png}, {@code 0001.txt}, {@code 0001.fr.txt}, {@code 0001.json}.
 */
final class Sample {
  private static final String CAPTION = "txt";
  private static final String JSON = "json";

  private final String key;
  private final Map<String, Label> captions = new TreeMap<>();
  private @Nullable String extension;
  private SourcePicture.@Nullable Content content;
  private @Nullable PictureJson json;
  private @Nullable String refusal;

  Sample(String key) {
    this.key = key;
  }

  /** The key of a file's sample. */
  static String keyOf(String name) {
    int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  String key() {
    return key;
  }

  /** A file whose kind is unknown here is passed over: it is for other programs. */
  void add(Shard.Member member, String language) throws IOException {
    String kind = member.name().substring(key.length()).replaceFirst("^\\.", "");
    try {
      add(kind, member, language);
    } catch (RefusedException e) {
      refuse(String.valueOf(e.getMessage()));
    }
  }

  /** The first reason counts. */
  void refuse(String reason) {
    if (refusal == null) {
      refusal = reason;
    }
  }

  private void add(String kind, Shard.Member member, String language)
      throws IOException, RefusedException {
    int dot = kind.lastIndexOf('.');
    String last = kind.substring(dot + 1);
    String first = kind.substring(0, Math.max(0, dot));
    if (kind.equals(JSON)) {
      requireFirst(json);
      json = PictureJson.parse(CaptionText.decoded(member.read(PictureJson.MOST_BYTES)));
    } else if (last.equals(CAPTION) && (dot < 0 || LocalPlan.isLanguage(first))) {
      Label label = CaptionText.label(member.read(CaptionText.MOST_BYTES));
      requireFirst(captions.putIfAbsent(dot < 0 ? language : first, label));
    } else if (dot < 0 && PictureFile.isNamedSo(kind)) {
      requireFirst(extension);
      extension = kind;
      content = PictureFile.content(kind, member.read(PictureFile.MOST_BYTES));
    }
  }

  private void requireFirst(@Nullable Object earlier) throws RefusedException {
    if (earlier != null) {
      throw new RefusedException("has two files of one kind under one key; give each its own");
    }
  }

  /**
   * What it comes to.
   *
   * @param shard its name
   * @param language of captions that do not tell theirs
   * @param rights where it does not tell its own
   * @throws RefusedException if it is no picture with a caption
   */
  SourcePicture picture(String shard, String language, Rights rights) throws RefusedException {
    if (refusal != null) {
      throw new RefusedException(refusal);
    }
    if (content == null) {
      throw new RefusedException("has no picture; add one of the same key");
    }
    Optional<Rights> own = Optional.empty();
    if (json != null) {
      json.captions(language).forEach(captions::putIfAbsent);
      own = json.rights(rights, "%s#%s.json".formatted(shard, key));
    }
    if (captions.isEmpty()) {
      throw new RefusedException(
          "has no caption; add a .txt or \"text\" in a .json of the same key");
    }
    return new SourcePicture(
        name(shard),
        "%s#%s.%s".formatted(shard, key, extension),
        CaptionText.subject(captions),
        own,
        content);
  }

  /** Unique within the source. */
  String name(String shard) {
    return shard + "#" + key;
  }
}
