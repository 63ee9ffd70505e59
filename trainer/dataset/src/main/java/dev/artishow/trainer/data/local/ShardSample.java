package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.caption.Label;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a shard that share a key: {@code 0001.png}, {@code 0001.txt}, {@code 0001.fr.txt},
 * {@code 0001.json}.
 */
final class ShardSample {
  private final String key;
  private final Map<String, Label> captions = new TreeMap<>();
  private @Nullable String extension;
  private SourcePicture.@Nullable Content content;
  private @Nullable PictureJson json;
  private @Nullable String refusal;

  ShardSample(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** A file whose kind is unknown here is passed over: it is for other programs. */
  void add(Shard.Member member, SampleFiles.Part part, String language) throws IOException {
    try {
      switch (part.role()) {
        case PICTURE -> picture(member);
        case CAPTION -> {
          Label label = CaptionText.label(member.read(CaptionText.MAX_BYTES));
          requireFirst(captions.putIfAbsent(part.language().orElse(language), label));
        }
        case JSON -> {
          requireFirst(json);
          json = PictureJson.parse(CaptionText.decoded(member.read(PictureJson.MAX_BYTES)));
        }
        case OTHER -> {}
      }
    } catch (RefusedException e) {
      refuse(String.valueOf(e.getMessage()));
    }
  }

  private void picture(Shard.Member member) throws IOException, RefusedException {
    requireFirst(extension);
    extension = member.name().substring(key.length() + 1);
    content = LocalPictureFile.content(extension, member.read(LocalPictureFile.MAX_BYTES));
  }

  /** The first reason counts. */
  void refuse(String reason) {
    if (refusal == null) {
      refusal = reason;
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
          "has no caption; add a .txt or %s in a .json of the same key"
              .formatted(PictureJson.CAPTION_FIELDS));
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
