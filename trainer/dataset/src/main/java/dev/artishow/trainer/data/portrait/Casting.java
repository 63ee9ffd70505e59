package dev.artishow.trainer.data.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Draws people that a generator can portray: each colour of hair as often as the others and as no
 * hair in sight, and within a colour each way of wearing it as often as the others.
 */
final class Casting {
  private static final int MAX_TRIES = 100;

  private record Style(Trait trait, List<String> components) {}

  private final PortraitLook look;
  private final String seed;
  private final SplittableRandom random;
  private final Map<Optional<HairColor>, List<Style>> stylesByColor = new TreeMap<>(Casting::order);

  /**
   * A casting for a generator.
   *
   * @param seed the same one gives the same people
   */
  Casting(PortraitLook look, long seed) {
    this.look = look;
    this.seed = Long.toHexString(seed);
    this.random = new SplittableRandom(seed);
    for (HairColor color : HairColor.values()) {
      addStyles(Optional.of(color));
    }
    addStyles(Optional.empty());
  }

  private static int order(Optional<HairColor> one, Optional<HairColor> other) {
    return Integer.compare(
        one.map(HairColor::ordinal).orElse(Integer.MAX_VALUE),
        other.map(HairColor::ordinal).orElse(Integer.MAX_VALUE));
  }

  private void addStyles(Optional<HairColor> color) {
    var styles = new ArrayList<Style>();
    hair()
        .values()
        .forEach(
            (key, components) -> {
              Trait trait = Trait.of(key).orElseThrow();
              List<String> fitting =
                  components.stream().filter(one -> fits(trait, one, color)).toList();
              if (!fitting.isEmpty()) {
                styles.add(new Style(trait, fitting));
              }
            });
    if (!styles.isEmpty()) {
      stylesByColor.put(color, styles);
    }
  }

  private boolean fits(Trait trait, String component, Optional<HairColor> color) {
    if (trait.kind() != Trait.Kind.HAIR) {
      return color.isEmpty();
    }
    boolean black = color.filter(HairColor.BLACK::equals).isPresent();
    return color.isPresent() && (black || !look.hairColor().drawnBlack(component));
  }

  private PortraitLook.Part hair() {
    return look.parts().getOrDefault(PortraitLook.HAIR, look.parts().values().iterator().next());
  }

  /**
   * People, no two of whom are alike.
   *
   * @throws IllegalArgumentException if there are not that many
   */
  List<Person> people(int count) {
    var colors = List.copyOf(stylesByColor.keySet());
    var people = new ArrayList<Person>();
    for (int i = 0; i < count; i++) {
      Optional<HairColor> color = colors.get(i % colors.size());
      List<Style> styles = stylesByColor.getOrDefault(color, List.of());
      people.add(another(color, styles.get(i / colors.size() % styles.size()), people));
    }
    return people;
  }

  private Person another(Optional<HairColor> color, Style style, List<Person> others) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      Person person = draw(color, style, seed + "-" + others.size());
      if (others.stream().allMatch(person::differsFrom)) {
        return person;
      }
    }
    throw new IllegalArgumentException(
        "people must be at most what the generator can tell apart, %d were found"
            .formatted(others.size()));
  }

  private Person draw(Optional<HairColor> color, Style style, String personSeed) {
    var traits = new TreeMap<String, Trait>();
    var components = new TreeMap<>(look.fixed().orElse(Map.of()));
    var probabilities = new TreeMap<String, Integer>();
    look.never().orElse(List.of()).forEach(option -> probabilities.put(option, 0));
    look.always().orElse(List.of()).forEach(option -> probabilities.put(option, 100));
    for (Map.Entry<String, PortraitLook.Part> entry : new TreeMap<>(look.parts()).entrySet()) {
      PortraitLook.Part part = entry.getValue();
      boolean isHair = entry.getKey().equals(PortraitLook.HAIR);
      boolean has = isHair || random.nextDouble() < part.share();
      part.probability().ifPresent(option -> probabilities.put(option, has ? 100 : 0));
      if (has) {
        Style chosen = isHair ? style : pick(styles(part));
        traits.put(entry.getKey(), chosen.trait());
        components.put(part.option(), List.of(pick(chosen.components())));
      } else {
        part.otherwise().ifPresent(all -> components.put(part.option(), List.of(pick(all))));
      }
    }
    return new Person(color, traits, components, probabilities, personSeed);
  }

  private static List<Style> styles(PortraitLook.Part part) {
    return new TreeMap<>(part.values())
        .entrySet().stream()
            .map(value -> new Style(Trait.of(value.getKey()).orElseThrow(), value.getValue()))
            .toList();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
