package dev.artishow.trainer.data.local;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which files of a shard make a sample, told by their names. Those of one key belong together:
 * {@code 22.05.png} and {@code 22.05.txt}. WebDataset takes a key to end at the first dot, so that
 * what a sample has besides bears its key and more: {@code 0001.fr.txt}, {@code 0001.depth.png}.
 * Both are understood, since all names are known before one is judged.
 */
final class SampleFiles {
  private static final String JSON = "json";

  private final Set<String> pictures = new HashSet<>();
  private final Set<String> captions = new HashSet<>();

  /** What a file is to its sample. */
  enum Role {
    PICTURE,
    CAPTION,
    JSON,
    /** Something for other programs. */
    OTHER
  }

  /**
   * Where a file belongs.
   *
   * @param language of a caption whose name tells it
   */
  record Part(String key, Role role, Optional<String> language) {
    Part(String key, Role role) {
      this(key, role, Optional.empty());
    }
  }

  /** Learns of a file. */
  void add(String name) {
    String extension = extension(name);
    String stem = stem(name);
    if (LocalPictureFile.isNamedSo(extension)) {
      pictures.add(stem);
    } else if (CaptionText.isNamedSo(extension)) {
      captions.add(stem);
      language(stem).ifPresent(language -> captions.add(withoutLast(stem)));
    } else if (extension.equals(JSON)) {
      captions.add(stem);
    }
  }

  /** Once all are known. */
  Part part(String name) {
    String extension = extension(name);
    String stem = stem(name);
    if (LocalPictureFile.isNamedSo(extension)) {
      boolean own = captions.contains(stem) || owner(stem).isEmpty();
      return own ? new Part(stem, Role.PICTURE) : new Part(owner(stem).get(), Role.OTHER);
    } else if (CaptionText.isNamedSo(extension)) {
      return caption(stem);
    } else if (extension.equals(JSON)) {
      Optional<String> owner = pictures.contains(stem) ? Optional.empty() : owner(stem);
      return owner.map(key -> new Part(key, Role.OTHER)).orElse(new Part(stem, Role.JSON));
    }
    boolean own = pictures.contains(stem) || captions.contains(stem);
    return new Part(own ? stem : owner(stem).orElse(stem), Role.OTHER);
  }

  private Part caption(String stem) {
    Optional<String> language = language(stem);
    if (pictures.contains(stem)) {
      return new Part(stem, Role.CAPTION);
    } else if (language.isPresent()) {
      return new Part(withoutLast(stem), Role.CAPTION, language);
    }
    return pictureOwner(stem)
        .map(key -> new Part(key, Role.OTHER))
        .orElse(new Part(stem, Role.CAPTION));
  }

  /** The sample whose key a longer name begins with. */
  private Optional<String> owner(String stem) {
    String shorter = withoutLast(stem);
    while (!shorter.isEmpty()) {
      if (pictures.contains(shorter) || captions.contains(shorter)) {
        return Optional.of(shorter);
      }
      shorter = withoutLast(shorter);
    }
    return Optional.empty();
  }

  private Optional<String> pictureOwner(String stem) {
    return owner(stem).filter(pictures::contains);
  }

  private static Optional<String> language(String stem) {
    return Optional.of(last(stem))
        .filter(last -> LocalPlan.isLanguage(last) && !withoutLast(stem).isEmpty());
  }

  private static String extension(String name) {
    return last(name).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    String stem = withoutLast(name);
    return stem.isEmpty() ? name : stem;
  }

  /** What follows the last dot of the last name; empty if there is none. */
  private static String last(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') ? name.substring(dot + 1) : "";
  }

  /** What stands before the last dot of the last name; empty if there is none. */
  private static String withoutLast(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : "";
  }
}
