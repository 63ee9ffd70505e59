package dev.artishow.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds names that a test gives it, the longest first, and their plurals with an s, x or n. */
public final class TestingFinder implements Finder {
  private final Map<String, String> concepts = new TreeMap<>();

  /** Knows names, each {@code name=concept}; a concept may have many. */
  public TestingFinder(String... names) {
    for (String name : names) {
      String[] parts = name.split("=", -1);
      concepts.put(parts[0], parts[1]);
    }
  }

  @Override
  public List<Match> find(String prompt) {
    String text = prompt.toLowerCase(Locale.ROOT);
    var matches = new ArrayList<Match>();
    int at = 0;
    while (at < text.length()) {
      boolean inside = at > 0 && isLetter(text, at - 1) && isLetter(text, at);
      Match best = inside ? null : longest(text, at);
      if (best != null) {
        matches.add(best);
      }
      at = best == null ? at + 1 : best.end();
    }
    return matches;
  }

  /** Of a script that puts spaces between words. */
  private static boolean isLetter(String text, int at) {
    return Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x3000;
  }

  private @Nullable Match longest(String text, int at) {
    Match best = null;
    for (Map.Entry<String, String> entry : concepts.entrySet()) {
      for (String suffix : List.of("", "s", "x", "n")) {
        String form = entry.getKey() + suffix;
        int end = at + form.length();
        boolean whole = end >= text.length() || !isLetter(text, end) || !isLetter(text, at);
        if (text.startsWith(form, at) && whole && (best == null || end > best.end())) {
          var certainty = suffix.isEmpty() ? Match.Certainty.NAME : Match.Certainty.SIMILAR_NAME;
          best = new Match(at, end, entry.getValue(), certainty, 1);
        }
      }
    }
    return best;
  }
}
