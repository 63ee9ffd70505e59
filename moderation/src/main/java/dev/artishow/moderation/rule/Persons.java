package dev.artishow.moderation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Real persons by name: politicians, and others whom the public knows. The list and where its facts
 * come from are in {@code persons.txt}.
 */
public final class Persons {
  /** Names under which rules may refer to the lists. */
  static final Set<String> LISTS = Set.of("person", "politician", "not-a-person");

  private static final Persons SHIPPED = read();

  private final List<Phrase> politicians = new ArrayList<>();
  private final List<Phrase> others = new ArrayList<>();
  private final List<Phrase> exceptions = new ArrayList<>();

  private Persons() {}

  /** The built-in list. */
  public static Persons shipped() {
    return SHIPPED;
  }

  private static Persons read() {
    var persons = new Persons();
    List<Phrase> section = persons.politicians;
    for (String line : Words.lines("persons.txt")) {
      switch (line) {
        case "[politicians]" -> section = persons.politicians;
        case "[public]" -> section = persons.others;
        case "[exceptions]" -> section = persons.exceptions;
        default -> PhraseList.parse(line).phrases().forEach(section::add);
      }
    }
    return persons;
  }

  /** The lists by the names that rules use. */
  Map<String, PhraseList> lists() {
    return Map.of(
        "politician", new PhraseList(politicians),
        "person", all(),
        "not-a-person", exceptions());
  }

  PhraseList all() {
    var all = new ArrayList<>(politicians);
    all.addAll(others);
    return new PhraseList(all);
  }

  /** Phrases in which such a name is something else: trump card. */
  PhraseList exceptions() {
    return new PhraseList(exceptions);
  }
}
