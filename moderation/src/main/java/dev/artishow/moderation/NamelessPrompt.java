package dev.artishow.moderation;

import com.google.re2j.Pattern;
import dev.artishow.moderation.rule.Place;
import java.util.Comparator;
import java.util.List;

/** A prompt without the names that were found in it, and without what then leads nowhere. */
final class NamelessPrompt {
  /** What ties a name to the rest, at the end of a piece: in the style of. */
  private static final Pattern TIE =
      Pattern.compile(
          "(?i)(?:^|[\\s,;:])(?:(?:painted|drawn|made|designed|peint|peinte|dessinée?) )?"
              + "(?:in the (?:style|manner) of|style of|in style of|inspired by|by|from|like|with|of|as"
              + "|dans le style d[eu']|à la manière d[eu']|style|façon|inspiré par|par|de|du|d['’]|comme|avec)"
              + "\\s*$");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern LONELY = Pattern.compile("(?:\\s*[,;:]\\s*)+([,;:]|$)");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:.'’-]+|[\\s,;:-]+$");

  private NamelessPrompt() {}

  static String of(String prompt, List<Finding> findings) {
    List<Place> places =
        findings.stream()
            .flatMap(finding -> finding.places().stream())
            .sorted(Comparator.comparingInt(Place::start))
            .toList();
    var rest = new StringBuilder();
    int from = 0;
    for (Place place : places) {
      if (place.end() > from) {
        String piece = prompt.substring(from, Math.max(from, place.start()));
        rest.append(TIE.matcher(piece).replaceFirst("")).append(' ');
        from = place.end();
      }
    }
    rest.append(prompt.substring(from));
    String text = BLANKS.matcher(rest.toString().replaceAll("\\s+([,.;:])", "$1")).replaceAll(" ");
    return EDGES.matcher(LONELY.matcher(text).replaceAll("$1")).replaceAll("");
  }
}
