package dev.artishow.engine.reference.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what kind of thing a concept is, by its code point or by the last word of its name. */
final class Kinds {
  private static final int HEXADECIMAL = 16;

  private interface Rule {
    boolean fits(ConceptName name);
  }

  private record Entry(Kind kind, Rule rule) {}

  private final List<Entry> entries = new ArrayList<>();

  Kinds() {
    for (String line : Lines.of("kinds.txt")) {
      String[] sides = line.split(":", 2);
      String[] head = sides[0].split(" ", 2);
      Kind kind = Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
      String[] values = sides[1].strip().split("\\s+", -1);
      entries.add(new Entry(kind, head[1].equals("ranges") ? ranges(values) : words(values)));
    }
  }

  private static Rule words(String[] values) {
    Set<String> heads = Set.of(values);
    return name -> heads.contains(name.head());
  }

  private static Rule ranges(String[] values) {
    int[][] ranges =
        Arrays.stream(values)
            .map(
                range ->
                    Arrays.stream(range.split("-", -1))
                        .mapToInt(hex -> Integer.parseInt(hex, HEXADECIMAL))
                        .toArray())
            .toArray(int[][]::new);
    return name ->
        !name.codePoints().isEmpty()
            && Arrays.stream(ranges)
                .anyMatch(
                    range ->
                        range[0] <= name.codePoints().get(0)
                            && name.codePoints().get(0) <= range[range.length - 1]);
  }

  Kind of(String concept) {
    ConceptName name = ConceptName.of(concept);
    return entries.stream()
        .filter(entry -> entry.rule().fits(name))
        .map(Entry::kind)
        .findFirst()
        .orElse(Kind.HANDY);
  }
}
