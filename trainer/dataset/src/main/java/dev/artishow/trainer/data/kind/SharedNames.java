package dev.artishow.trainer.data.kind;

import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.icon.IconNames;
import java.util.Map;
import java.util.Optional;

/** What names mean, as all sources of a plan together know it. */
public final class SharedNames {
  private final IconNames emoji;
  private final Map<String, Map<String, PictureSubject>> chosen;

  SharedNames(IconNames emoji, Map<String, Map<String, PictureSubject>> chosen) {
    this.emoji = emoji;
    this.chosen = chosen;
  }

  /** The emoji that an icon's name means; empty if none is, or if two could be. */
  public Optional<CodePoints> emoji(String iconName) {
    return emoji.find(iconName);
  }

  /** What the pictures of a source show that were looked at by their names, by picture. */
  public Map<String, PictureSubject> chosen(String source) {
    return chosen.getOrDefault(source, Map.of());
  }
}
