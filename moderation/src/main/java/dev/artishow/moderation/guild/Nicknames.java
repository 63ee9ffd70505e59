package dev.artishow.moderation.guild;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.reading.FoldedText;
import dev.artishow.moderation.reading.Lexicon;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names that a guild's members go by there. A prompt with such a name is read as if it
 * mentioned the member. Names that are everyday words, <em>Rose</em> or <em>Dragon</em>, count only
 * with an {@code @} before them: most prompts mean the flower.
 */
public final class Nicknames {
  private static final int SHORTEST = 3;

  /** How a member is mentioned; any id will do for the rules. */
  private static final String MENTION = "<@00000>";

  private final List<Name> names;

  private record Name(Pattern letters, boolean isWord) {}

  /** A prompt with names written as mentions; {@code places} are those of the names, in order. */
  private record Mentioning(String text, List<Place> places) {
    /** Where a place of the text is in the prompt as typed. */
    Place original(Place place) {
      return new Place(original(place.start(), false), original(place.end(), true));
    }

    private int original(int at, boolean isEnd) {
      int grown = 0;
      for (Place name : places) {
        int start = name.start() + grown;
        int end = start + MENTION.length();
        if (at <= start) {
          break;
        }
        if (at < end || (isEnd && at == end)) {
          return isEnd ? name.end() : name.start();
        }
        grown += MENTION.length() - (name.end() - name.start());
      }
      return at - grown;
    }
  }

  /**
   * Learns names by member's id; those shorter than {@value #SHORTEST} characters are left out.
   *
   * @param everyday knows which of them are everyday words
   */
  public Nicknames(Map<Long, String> byMember, Lexicon everyday) {
    names =
        byMember.values().stream()
            .map(String::strip)
            .filter(name -> name.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .map(
                name ->
                    new Name(
                        Pattern.compile("@?" + Pattern.quote(FoldedText.of(name).text())),
                        everyday.isEveryday(name)))
            .collect(Collectors.toUnmodifiableList());
  }

  /** What a screen finds of members, and of real persons, because of their names. */
  public List<Finding> find(String prompt, RulePromptScreen screen) {
    List<Place> places = places(prompt);
    if (places.isEmpty()) {
      return List.of();
    }
    Mentioning mentioning = mentioning(prompt, places);
    return screen.findings(mentioning.text()).stream()
        .filter(f -> f.category() == Category.MEMBERS || f.ruleId().equals("person-sexual"))
        .map(f -> f.at(f.places().stream().map(mentioning::original).toList()))
        .toList();
  }

  private List<Place> places(String prompt) {
    FoldedText folded = FoldedText.of(prompt);
    var places = new ArrayList<Place>();
    for (Name name : names) {
      Matcher matcher = name.letters().matcher(folded.text());
      while (matcher.find()) {
        boolean isCalled = folded.text().charAt(matcher.start()) == '@';
        var place = new Place(folded.start(matcher.start()), folded.end(matcher.end() - 1));
        if ((isCalled || !name.isWord())
            && WholeWords.are(folded.text(), matcher.start(), matcher.end())
            && places.stream().noneMatch(place::overlaps)) {
          places.add(place);
        }
      }
    }
    places.sort(Comparator.comparingInt(Place::start));
    return places;
  }

  private static Mentioning mentioning(String prompt, List<Place> places) {
    var text = new StringBuilder();
    int from = 0;
    for (Place place : places) {
      text.append(prompt, from, place.start()).append(MENTION);
      from = place.end();
    }
    return new Mentioning(text.append(prompt.substring(from)).toString(), places);
  }
}
