package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.caption.CodePoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an emoji shows, read off its code points as Unicode composes them (UTS #51, emoji ZWJ
 * sequences): a person, a joiner and an object make a profession; a gender sign may follow who does
 * something.
 *
 * @param role what the same emoji of all genders have in common: the code point of the object, or
 *     of the emoji without a gender sign
 */
public record PersonConcept(Kind kind, Gender gender, String role) {
  private static final String JOINER = "200d";
  private static final String FEMALE = "2640";
  private static final String MALE = "2642";
  private static final String PORTRAIT = "portrait:";

  private static final Map<String, Gender> ADULTS =
      Map.of("1f469", Gender.WOMAN, "1f468", Gender.MAN, "1f9d1", Gender.PERSON);

  /** Of UTS #51's "role" sequences, the objects that stand for a profession. */
  private static final Set<String> PROFESSIONS =
      Set.of(
          "2695",
          "1f393",
          "1f3eb",
          "2696",
          "1f33e",
          "1f373",
          "1f527",
          "1f3ed",
          "1f4bc",
          "1f52c",
          "1f4bb",
          "1f3a4",
          "1f3a8",
          "2708",
          "1f680",
          "1f692",
          // police officer, detective, guard, construction worker
          "1f46e",
          "1f575",
          "1f482",
          "1f477");

  private static final Set<String> HUMANS =
      Set.of("1f466", "1f467", "1f468", "1f469", "1f9d1", "1f9d2");

  /** Families, couples, bunny ears, wrestlers, kisses. */
  private static final Set<String> SEVERAL =
      Set.of("1f46a", "1f46b", "1f46c", "1f46d", "1f46f", "1f93c", "1f48f", "1f491");

  /** Emoji whose gender is their own, with what they have in common with others. */
  private static final Map<String, PersonConcept> SINGLE =
      Map.ofEntries(
          single("1f469", Gender.WOMAN, "1f9d1"),
          single("1f468", Gender.MAN, "1f9d1"),
          single("1f9d1", Gender.PERSON, "1f9d1"),
          single("1f467", Gender.WOMAN, "1f9d2"),
          single("1f466", Gender.MAN, "1f9d2"),
          single("1f9d2", Gender.PERSON, "1f9d2"),
          single("1f475", Gender.WOMAN, "1f9d3"),
          single("1f474", Gender.MAN, "1f9d3"),
          single("1f9d3", Gender.PERSON, "1f9d3"),
          single("1f478", Gender.WOMAN, "1fac5"),
          single("1f934", Gender.MAN, "1fac5"),
          single("1fac5", Gender.PERSON, "1fac5"),
          single("1f930", Gender.WOMAN, "1fac4"),
          single("1fac3", Gender.MAN, "1fac4"),
          single("1fac4", Gender.PERSON, "1fac4"),
          single("1f936", Gender.WOMAN, "1f384"),
          single("1f385", Gender.MAN, "1f384"),
          single("1f483", Gender.WOMAN, "1f57a"),
          single("1f57a", Gender.MAN, "1f57a"),
          single("1f9d5", Gender.WOMAN, "1f9d5"),
          single("1f472", Gender.PERSON, "1f472"),
          single("1f476", Gender.PERSON, "1f476"),
          single("1f47c", Gender.PERSON, "1f47c"),
          single("1f931", Gender.PERSON, "1f931"),
          single("1f977", Gender.PERSON, "1f977"),
          single("1f3c2", Gender.PERSON, "1f3c2"),
          single("1f3c7", Gender.PERSON, "1f3c7"),
          single("1f6c0", Gender.PERSON, "1f6c0"),
          single("1f6cc", Gender.PERSON, "1f6cc"),
          single("1f574", Gender.PERSON, "1f574"));

  /** How people are shown. */
  public enum Kind {
    PROFESSION,
    /** Doing something else, or being of an age or a look. */
    OTHER,
    /** Couples, families, groups. */
    SEVERAL,
    /** Drawn from attributes. */
    PORTRAIT
  }

  /** What a name says of a person's gender. */
  public enum Gender {
    WOMAN,
    MAN,
    /** Nothing. */
    PERSON
  }

  private static Map.Entry<String, PersonConcept> single(
      String points, Gender gender, String role) {
    return Map.entry(points, new PersonConcept(Kind.OTHER, gender, role));
  }

  /**
   * Whom a concept shows; empty if nobody, or only a hand.
   *
   * @param key of the concept
   * @param known whether there is a concept of another key, which tells who takes a gender sign
   */
  public static Optional<PersonConcept> of(String key, Set<String> known) {
    if (!CodePoints.isHex(key)) {
      return key.startsWith(PORTRAIT)
          ? Optional.of(new PersonConcept(Kind.PORTRAIT, Gender.PERSON, PORTRAIT))
          : Optional.empty();
    }
    List<String> points = List.of(key.split("-"));
    String first = points.get(0);
    if (SEVERAL.contains(first) || points.stream().filter(HUMANS::contains).count() > 1) {
      return Optional.of(new PersonConcept(Kind.SEVERAL, Gender.PERSON, first));
    }
    if (points.size() > 1 && (points.contains(FEMALE) || points.contains(MALE))) {
      return Optional.of(in(points.contains(FEMALE) ? Gender.WOMAN : Gender.MAN, first));
    }
    Gender adult = ADULTS.get(first);
    if (adult != null && points.size() > 2) {
      return Optional.of(in(adult, points.get(2)));
    }
    if (SINGLE.containsKey(first)) {
      return Optional.ofNullable(SINGLE.get(first));
    }
    boolean takesSigns =
        known.contains(String.join("-", first, JOINER, FEMALE))
            || known.contains(String.join("-", first, JOINER, MALE));
    return takesSigns ? Optional.of(in(Gender.PERSON, first)) : Optional.empty();
  }

  private static PersonConcept in(Gender gender, String role) {
    return new PersonConcept(
        PROFESSIONS.contains(role) ? Kind.PROFESSION : Kind.OTHER, gender, role);
  }
}
