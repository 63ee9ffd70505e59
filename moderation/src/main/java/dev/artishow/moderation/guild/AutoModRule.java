package dev.artishow.moderation.guild;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.reading.Reading;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Place;
import dev.artishow.moderation.rule.Reason;
import dev.artishow.moderation.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A keyword rule of Discord's own AutoMod, as the guild has set it: what its members may not write,
 * they may not have drawn. Keywords are read as Discord documents them: whole words, {@code cat*}
 * the beginning of one, {@code *cat} its end, {@code *cat*} anywhere; case does not matter.
 *
 * @param blocks whether Discord blocks such messages; a rule that only alerts holds prompts
 */
public record AutoModRule(
    String id,
    String name,
    boolean blocks,
    List<Keyword> keywords,
    List<Pattern> patterns,
    List<Keyword> allowed,
    Set<Long> exemptRoleIds,
    Set<Long> exemptChannelIds) {
  /** One keyword: its letters, and whether words may begin before or go on after them. */
  public record Keyword(Pattern letters, boolean isOpenBefore, boolean isOpenAfter) {
    /** Reads Discord's form, with stars at its ends. */
    static Keyword parse(String text) {
      boolean before = text.startsWith("*");
      boolean after = text.length() > 1 && text.endsWith("*");
      String letters = text.substring(before ? 1 : 0, text.length() - (after ? 1 : 0)).strip();
      if (letters.isEmpty()) {
        throw new IllegalArgumentException("a keyword must have letters, was \"" + text + "\"");
      }
      return new Keyword(
          Pattern.compile(Pattern.quote(letters), Pattern.CASE_INSENSITIVE), before, after);
    }

    List<Place> in(String prompt) {
      var places = new ArrayList<Place>();
      Matcher matcher = letters.matcher(prompt);
      while (matcher.find()) {
        boolean isWhole =
            (isOpenBefore || WholeWords.beginAt(prompt, matcher.start()))
                && (isOpenAfter || WholeWords.endAt(prompt, matcher.end()));
        if (isWhole) {
          places.add(new Place(matcher.start(), matcher.end()));
        }
      }
      return places;
    }
  }

  public AutoModRule {
    keywords = List.copyOf(keywords);
    patterns = List.copyOf(patterns);
    allowed = List.copyOf(allowed);
    exemptRoleIds = Set.copyOf(exemptRoleIds);
    exemptChannelIds = Set.copyOf(exemptChannelIds);
  }

  /** What it finds in a member's prompt. */
  public List<Finding> find(String prompt, Asker asker) {
    if (exemptChannelIds.contains(asker.channelId())
        || !Collections.disjoint(exemptRoleIds, asker.roleIds())) {
      return List.of();
    }
    List<Place> allowedPlaces = allowed.stream().flatMap(k -> k.in(prompt).stream()).toList();
    var places = new ArrayList<Place>();
    keywords.forEach(keyword -> places.addAll(keyword.in(prompt)));
    patterns.forEach(pattern -> places.addAll(matches(pattern, prompt)));
    return places.stream()
        .distinct()
        .filter(
            place -> allowedPlaces.stream().noneMatch(a -> a.covers(place.start(), place.end())))
        .map(this::finding)
        .toList();
  }

  private static List<Place> matches(Pattern pattern, String prompt) {
    var places = new ArrayList<Place>();
    Matcher matcher = pattern.matcher(prompt);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        places.add(new Place(matcher.start(), matcher.end()));
      }
    }
    return places;
  }

  private Finding finding(Place place) {
    return new Finding(
        "automod-" + id,
        id,
        Category.GUILD,
        blocks ? Severity.HIGH : Severity.MEDIUM,
        "any",
        List.of(place),
        Reading.PLAIN,
        new Reason(
            "This server's own AutoMod rule “%s” forbids these words.".formatted(name),
            "La règle AutoMod « %s » de ce serveur interdit ces mots.".formatted(name)));
  }
}
