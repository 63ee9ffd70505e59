package dev.artishow.moderation.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.artishow.config.Configuration;
import dev.artishow.moderation.reading.Lexicon;
import dev.artishow.moderation.reading.Reading;
import dev.artishow.moderation.rule.HardWords.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The two rules that nothing changes: no sexual content with minors, none with a real person. They
 * read lists and a lexicon of their own, over the whole prompt however far apart the words stand,
 * and take no exception, switch or policy from anywhere. Thread-safe.
 */
public final class HardRules {
  /** Ids that no other rule may have. */
  public static final Set<String> IDS =
      Set.of("minors-sexual", "minors-abuse", "person-sexual", "minors-in-art");

  private static final String ANY = "any";
  private static final Pattern MENTION = Pattern.compile("<@!?[0-9]{5,20}>");

  private static final Reason WITH_MINORS =
      new Reason(
          "Nothing that brings minors together with nudity or sex is ever drawn.",
          "Rien de ce qui associe des mineurs à la nudité ou au sexe n'est jamais dessiné.");
  private static final Reason ABUSE =
      new Reason(
          "Nothing that sexualises or abuses minors is ever drawn.",
          "Rien de ce qui sexualise ou maltraite des mineurs n'est jamais dessiné.");
  private static final Reason PERSON =
      new Reason(
          "No real person is ever drawn in a sexual scene or undressed; invent somebody, dressed.",
          "Aucune personne réelle n'est jamais dessinée nue ni dans une scène sexuelle ; inventez"
              + " quelqu'un, habillé.");
  private static final Reason IN_ART =
      new Reason(
          "A bare child in art or medicine is looked at by a moderator before anything is drawn.",
          "Un enfant nu dans une œuvre ou une image médicale est regardé par la modération avant"
              + " tout dessin.");

  private final Lexicon lexicon = Words.lexicon();
  private final PhraseBook<Use> phrases = new PhraseBook<>(lexicon);
  private final Languages languages = new Languages();
  private final String version;

  /** What the program's own file holds. */
  record Book(String version, Map<String, HardWords> words) {}

  private record Use(String language, Role role) {}

  private record Hit(Use use, PhraseBook.Hit<Use> at) {
    Place place() {
      return at.place();
    }
  }

  /** Learns the built-in lists. */
  public HardRules(Persons persons) {
    Book book = Configuration.resource(HardRules.class, "hard.conf", Map.of()).bind(Book.class);
    this.version = book.version();
    book.words()
        .forEach(
            (language, words) ->
                words
                    .phrases()
                    .forEach(
                        (role, list) ->
                            phrases.add(
                                list, words.vocabulary(language), new Use(language, role))));
    phrases.addNames(persons.all(), Vocabulary.of(ANY), new Use(ANY, Role.PERSON));
    phrases.add(persons.exceptions(), Vocabulary.of(ANY), new Use(ANY, Role.FREES));
  }

  /** The version of the lists. */
  public String version() {
    return version;
  }

  /** What of a prompt the hard rules find. */
  public List<Match> match(String prompt) {
    Map<Role, List<Hit>> hits = hits(prompt);
    var matches = new ArrayList<Match>();
    for (Hit alone : of(hits, Role.ALONE)) {
      matches.add(match("minors-abuse", Category.MINORS, Severity.HARD, ABUSE, alone, alone));
    }
    addMinors(hits, matches);
    List<Hit> sexual = sexual(hits);
    pair(of(hits, Role.PERSON), sexual, HardRules::isAnywhere)
        .ifPresent(
            pair ->
                matches.add(
                    match(
                        "person-sexual",
                        Category.SEXUAL,
                        Severity.HARD,
                        PERSON,
                        pair.get(0),
                        pair.get(1))));
    return List.copyOf(matches);
  }

  private void addMinors(Map<Role, List<Hit>> hits, List<Match> matches) {
    var minors = new ArrayList<>(of(hits, Role.MINOR));
    minors.addAll(of(hits, Role.ART_MINOR));
    boolean isArt =
        !of(hits, Role.ART).isEmpty()
            && pair(of(hits, Role.MINOR), sexual(hits), HardRules::mayBelongTogether).isEmpty()
            && of(hits, Role.EXPLICIT).isEmpty()
            && of(hits, Role.SUGGESTIVE).isEmpty();
    pair(minors, sexual(hits), HardRules::mayBelongTogether)
        .map(
            pair ->
                isArt
                    ? match(
                        "minors-in-art",
                        Category.SEXUAL,
                        Severity.MEDIUM,
                        IN_ART,
                        pair.get(0),
                        pair.get(1))
                    : match(
                        "minors-sexual",
                        Category.MINORS,
                        Severity.HARD,
                        WITH_MINORS,
                        pair.get(0),
                        pair.get(1)))
        .ifPresent(matches::add);
  }

  private static List<Hit> sexual(Map<Role, List<Hit>> hits) {
    var sexual = new ArrayList<Hit>();
    for (Role role : Role.values()) {
      if (role.isSexual()) {
        sexual.addAll(of(hits, role));
      }
    }
    return sexual;
  }

  private Map<Role, List<Hit>> hits(String prompt) {
    PromptLanguages spoken = languages.of(prompt);
    var all = new ArrayList<Hit>();
    var frees = new HashMap<String, List<Place>>();
    for (PhraseBook.Hit<Use> hit : phrases.find(lexicon.read(prompt))) {
      Use use = hit.value();
      if (use.role() == Role.FREES) {
        frees.computeIfAbsent(use.language(), key -> new ArrayList<>()).add(hit.place());
      } else if (spoken.allow(use.language(), hit)) {
        all.add(new Hit(use, hit));
      }
    }
    mentions(prompt).forEach(all::add);
    var hits = new HashMap<Role, List<Hit>>();
    for (Hit hit : all) {
      boolean isFree =
          Covers.any(frees.getOrDefault(hit.use().language(), List.of()), hit.at().words());
      if (!isFree) {
        hits.computeIfAbsent(hit.use().role(), key -> new ArrayList<>()).add(hit);
      }
    }
    return hits;
  }

  /** Whom Discord's markup mentions is a real person. */
  private static List<Hit> mentions(String prompt) {
    var mentions = new ArrayList<Hit>();
    var use = new Use(ANY, Role.PERSON);
    Matcher matcher = MENTION.matcher(prompt);
    while (matcher.find()) {
      var place = new Place(matcher.start(), matcher.end());
      mentions.add(
          new Hit(
              use,
              new PhraseBook.Hit<>(
                  use, List.of(place), Reading.PLAIN, Phrase.Certainty.SURE, Apart.NOWHERE)));
    }
    return mentions;
  }

  private static List<Hit> of(Map<Role, List<Hit>> hits, Role role) {
    return hits.getOrDefault(role, List.of());
  }

  /** The first of each that may go together, by language; a bounded number of them is enough. */
  private static Optional<List<Hit>> pair(
      List<Hit> ones, List<Hit> others, BiPredicate<String, String> together) {
    var byLanguage = new HashMap<String, Hit>();
    others.forEach(hit -> byLanguage.merge(hit.use().language(), hit, HardRules::plainer));
    Hit best = null;
    Hit bestOther = null;
    for (Hit one : ones) {
      for (Hit other : byLanguage.values()) {
        boolean fits =
            together.test(one.use().language(), other.use().language())
                && !one.place().covers(other.place().start(), other.place().end());
        if (fits && (best == null || one.at().reading().compareTo(best.at().reading()) < 0)) {
          best = one;
          bestOther = other;
        }
      }
    }
    return best == null || bestOther == null
        ? Optional.empty()
        : Optional.of(List.of(best, bestOther));
  }

  private static Hit plainer(Hit one, Hit other) {
    return one.at().reading().compareTo(other.at().reading()) <= 0 ? one : other;
  }

  /** English and French mix in one prompt; words of other languages are told apart by it. */
  private static boolean mayBelongTogether(String one, String other) {
    return one.equals(other)
        || (isEverywhere(one) && isEverywhere(other))
        || one.equals(ANY)
        || other.equals(ANY);
  }

  private static boolean isEverywhere(String language) {
    return language.equals("en") || language.equals("fr");
  }

  private static boolean isAnywhere(String person, String other) {
    return person.equals(ANY) || mayBelongTogether(person, other);
  }

  private static Match match(
      String id, Category category, Severity severity, Reason reason, Hit one, Hit other) {
    String language =
        one.use().language().equals(ANY) ? other.use().language() : one.use().language();
    return new Match(
        id,
        category,
        severity,
        language,
        List.of(one.place(), other.place()),
        one.at().reading().and(other.at().reading()),
        reason);
  }
}
