package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.inspect.PersonConcept.Gender;
import dev.artishow.trainer.data.inspect.PersonConcept.Kind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is shown, and how evenly: skin tone × gender × profession.
 *
 * @param genders single people by {@code woman}, {@code man} and {@code person}, professions and
 *     all
 * @param professions by the code point that stands for them, the commonest first
 * @param others who does something else or is of an age or a look, likewise
 * @param portraits drawn from attributes
 * @param several couples, families and groups
 * @param bodyParts hands and the like, which have a tone and no gender
 */
public record PeopleSummary(
    Map<String, ToneCounts> genders,
    Map<String, RoleSummary> professions,
    Map<String, RoleSummary> others,
    ToneCounts portraits,
    ToneCounts several,
    ToneCounts bodyParts) {

  /** Counts pictures by concept and tone; who they show is decided at the end, once a concept. */
  static final class Tally {
    private final Map<String, ToneCounts> byConcept = new HashMap<>();

    void add(PictureEntry entry) {
      byConcept.merge(entry.concept(), ToneCounts.of(entry.tones()), ToneCounts::plus);
    }

    PeopleSummary summary() {
      var sums = new Sums();
      Set<String> known = byConcept.keySet();
      new TreeMap<>(byConcept).forEach((concept, counts) -> sums.add(concept, counts, known));
      return sums.summary();
    }
  }

  private static final class Sums {
    private final EnumMap<Gender, ToneCounts> genders = zeros();
    private final EnumMap<Kind, ToneCounts> kinds = new EnumMap<>(Kind.class);
    private final EnumMap<Kind, Map<String, Role>> roles = new EnumMap<>(Kind.class);
    private ToneCounts bodyParts = ToneCounts.ZERO;

    void add(String concept, ToneCounts counts, Set<String> known) {
      Optional<PersonConcept> shown = PersonConcept.of(concept, known);
      if (shown.isEmpty()) {
        boolean skin = counts.toned() + counts.of(ToneCounts.MIXED) > 0;
        bodyParts = skin ? bodyParts.plus(counts) : bodyParts;
        return;
      }
      PersonConcept person = shown.get();
      kinds.merge(person.kind(), counts, ToneCounts::plus);
      if (person.kind() == Kind.PROFESSION || person.kind() == Kind.OTHER) {
        genders.merge(person.gender(), counts, ToneCounts::plus);
        roles
            .computeIfAbsent(person.kind(), unused -> new TreeMap<>())
            .computeIfAbsent(person.role(), unused -> new Role())
            .add(concept, person.gender(), counts);
      }
    }

    PeopleSummary summary() {
      return new PeopleSummary(
          keyed(genders),
          sorted(roles.getOrDefault(Kind.PROFESSION, Map.of())),
          sorted(roles.getOrDefault(Kind.OTHER, Map.of())),
          kinds.getOrDefault(Kind.PORTRAIT, ToneCounts.ZERO),
          kinds.getOrDefault(Kind.SEVERAL, ToneCounts.ZERO),
          bodyParts);
    }

    private static Map<String, RoleSummary> sorted(Map<String, Role> roles) {
      var sorted = new LinkedHashMap<String, RoleSummary>();
      Comparator<Map.Entry<String, RoleSummary>> order =
          Comparator.comparingLong(role -> -role.getValue().pictures());
      roles.entrySet().stream()
          .map(role -> Map.entry(role.getKey(), role.getValue().summary()))
          .sorted(order.thenComparing(Map.Entry.comparingByKey()))
          .forEach(role -> sorted.put(role.getKey(), role.getValue()));
      return sorted;
    }
  }

  private static final class Role {
    private final EnumMap<Gender, ToneCounts> genders = zeros();
    private final EnumMap<Gender, String> concepts = new EnumMap<>(Gender.class);

    void add(String concept, Gender gender, ToneCounts counts) {
      genders.merge(gender, counts, ToneCounts::plus);
      concepts.putIfAbsent(gender, concept);
    }

    RoleSummary summary() {
      String any = concepts.values().iterator().next();
      return new RoleSummary(concepts.getOrDefault(Gender.PERSON, any), keyed(genders));
    }
  }

  private static EnumMap<Gender, ToneCounts> zeros() {
    var zeros = new EnumMap<Gender, ToneCounts>(Gender.class);
    for (Gender gender : Gender.values()) {
      zeros.put(gender, ToneCounts.ZERO);
    }
    return zeros;
  }

  private static Map<String, ToneCounts> keyed(Map<Gender, ToneCounts> counts) {
    var keyed = new LinkedHashMap<String, ToneCounts>();
    counts.forEach((gender, tones) -> keyed.put(gender.name().toLowerCase(Locale.ROOT), tones));
    return keyed;
  }
}
