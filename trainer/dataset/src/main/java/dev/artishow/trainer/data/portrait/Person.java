package dev.artishow.trainer.data.portrait;

import dev.artishow.engine.scene.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody to portray.
 *
 * @param hairColor of those whose hair is seen
 * @param traits by attribute
 * @param components what to draw, by the generator's option
 * @param probabilities in percent, by the generator's option
 * @param seed decides what is left open
 */
record Person(
    Optional<HairColor> hairColor,
    SortedMap<String, Trait> traits,
    SortedMap<String, List<String>> components,
    SortedMap<String, Integer> probabilities,
    String seed) {
  Person {
    traits = Collections.unmodifiableSortedMap(new TreeMap<>(traits));
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
  }

  /** Whether one could tell the two apart by what is said and ordered. */
  boolean differsFrom(Person other) {
    return !hairColor.equals(other.hairColor) || !components.equals(other.components);
  }

  /** What the generator is asked for, in a skin tone if it has skin. */
  SortedMap<String, Object> order(PortraitLook look, Optional<Tone> tone) {
    var order = new TreeMap<String, Object>(components);
    order.putAll(probabilities);
    order.put("seed", seed);
    look.skin()
        .ifPresent(option -> tone.ifPresent(one -> order.put(option, List.of(SkinColor.hex(one)))));
    look.hairColor()
        .option()
        .ifPresent(option -> hairColor.ifPresent(color -> order.put(option, List.of(color.hex()))));
    return order;
  }

  /** The traits of a kind, in the order of their attributes. */
  List<Trait> traits(Trait.Kind kind) {
    var found = new ArrayList<Trait>();
    for (Map.Entry<String, Trait> trait : traits.entrySet()) {
      if (trait.getValue().kind() == kind) {
        found.add(trait.getValue());
      }
    }
    return found;
  }
}
