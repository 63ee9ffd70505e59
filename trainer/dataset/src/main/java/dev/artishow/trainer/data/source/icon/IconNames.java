package dev.artishow.trainer.data.source.icon;

import dev.artishow.trainer.data.caption.CodePoints;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the emoji that an icon's name means. Icon sets name the same emoji by its CLDR name, by an
 * older one, or by the name of the Unicode character, with and without dashes, sometimes numbered.
 */
public final class IconNames {
  private static final Pattern NOT_IN_KEY = Pattern.compile("[^a-z0-9]");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(?<=[^0-9])-?\\d$");
  private static final int[][] PICTOGRAPHS = {
    {0x2190, 0x21ff}, {0x2300, 0x23ff}, {0x25a0, 0x27bf}, {0x2b00, 0x2bff}, {0x1f300, 0x1faff}
  };

  private final List<Map<String, Set<CodePoints>>> lexicons;

  /**
   * Gathers names.
   *
   * @param english names by emoji, the most trusted
   * @param setNames names by emoji as icon sets with code points give them
   */
  public IconNames(Map<CodePoints, String> english, Map<String, Set<CodePoints>> setNames) {
    var official = new HashMap<String, Set<CodePoints>>();
    english.forEach((points, name) -> add(official, name, points));
    var fromSets = new HashMap<String, Set<CodePoints>>();
    setNames.forEach((name, all) -> all.forEach(points -> add(fromSets, name, points)));
    lexicons = List.of(official, fromSets, characterNames(english.keySet()));
  }

  /** Only characters that are emoji on their own; others share their names' words. */
  private static Map<String, Set<CodePoints>> characterNames(Set<CodePoints> emoji) {
    var names = new HashMap<String, Set<CodePoints>>();
    for (int[] block : PICTOGRAPHS) {
      for (int point = block[0]; point <= block[1]; point++) {
        CodePoints points = CodePoints.of(Character.toString(point));
        String name = Character.getName(point);
        if (name != null && emoji.contains(points)) {
          add(names, name, points);
        }
      }
    }
    return names;
  }

  private static void add(Map<String, Set<CodePoints>> lexicon, String name, CodePoints points) {
    lexicon.computeIfAbsent(key(name), unused -> new HashSet<>()).add(points);
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return NOT_IN_KEY.matcher(plain).replaceAll("");
  }

  /** The emoji that is meant; empty if none is, or if two could be. */
  public Optional<CodePoints> find(String iconName) {
    Optional<CodePoints> whole = lookUp(key(iconName));
    return whole.isPresent()
        ? whole
        : lookUp(key(NUMBER_AT_END.matcher(iconName).replaceFirst("")));
  }

  private Optional<CodePoints> lookUp(String key) {
    for (Map<String, Set<CodePoints>> lexicon : lexicons) {
      Set<CodePoints> found = lexicon.getOrDefault(key, Set.of());
      if (!found.isEmpty()) {
        return shortest(found);
      }
    }
    return Optional.empty();
  }

  /** A name shared with a longer spelling (one more sign for the gender) means the short one. */
  private static Optional<CodePoints> shortest(Set<CodePoints> found) {
    List<CodePoints> sorted =
        found.stream().sorted(Comparator.comparing(CodePoints::count)).toList();
    boolean alone = sorted.size() == 1 || sorted.get(0).count() < sorted.get(1).count();
    return alone ? Optional.of(sorted.get(0)) : Optional.empty();
  }
}
