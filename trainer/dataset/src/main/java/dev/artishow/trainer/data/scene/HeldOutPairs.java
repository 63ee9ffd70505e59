package dev.artishow.trainer.data.scene;

import dev.artishow.engine.color.ColorName;
import dev.artishow.trainer.data.Splits;
import dev.artishow.trainer.data.caption.Concept;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What may not be composed to learn from: nouns in colours that the splits hold out for one of
 * their concepts, and whatever is said in the words of a concept that is held out ({@code yellow
 * heart}, where that emoji is).
 */
final class HeldOutPairs {
  private final Splits splits;
  private final Set<String> names = new HashSet<>();
  private final Map<Noun, Set<ColorName>> colors = new HashMap<>();

  HeldOutPairs(Splits splits, Collection<Concept> concepts, SceneLexicon lexicon) {
    this.splits = splits;
    for (Concept concept : concepts) {
      if (splits.holdsOut(concept.key())) {
        concept.labels().values().forEach(label -> names.add(folded(label.name())));
      }
    }
    for (Noun noun : lexicon.nouns()) {
      Set<ColorName> held = EnumSet.noneOf(ColorName.class);
      for (ColorName color : ColorName.values()) {
        if (drawn(noun, color) || named(noun, color)) {
          held.add(color);
        }
      }
      colors.put(noun, held);
    }
  }

  private boolean drawn(Noun noun, ColorName color) {
    return noun.concepts().stream().anyMatch(concept -> splits.holdsOut(concept, color));
  }

  private boolean named(Noun noun, ColorName color) {
    Noun.French french = noun.french();
    return EnglishWords.colors(color).stream()
            .anyMatch(word -> names.contains(folded(word + " " + noun.english().singular())))
        || FrenchWords.colors(color).stream()
            .anyMatch(
                word ->
                    names.contains(
                        folded(french.singular() + " " + word.of(french.feminine(), false))));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('\'', '’');
  }

  /** Whether a noun may not be shown in any colour: a concept that is held out has its name. */
  boolean holdsOut(Noun noun) {
    return splits.holdsOut(noun.concepts().get(0))
        || names.contains(folded(noun.english().singular()))
        || names.contains(folded(noun.french().singular()));
  }

  /** Whether a noun may not be shown in a colour. */
  boolean holdsOut(Noun noun, ColorName color) {
    return colors.getOrDefault(noun, Set.of()).contains(color);
  }

  /** The colours that a noun is held out in. */
  Set<ColorName> of(Noun noun) {
    Set<ColorName> held = EnumSet.noneOf(ColorName.class);
    held.addAll(colors.getOrDefault(noun, Set.of()));
    return held;
  }
}
