package dev.artishow.trainer.data.portrait;

import dev.artishow.trainer.data.caption.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Describes people in English and French. Their skin tone is named by whoever draws the caption.
 */
final class PortraitWords {
  /** Origin of labels that we made from attributes. */
  static final String TEMPLATE = "template";

  private PortraitWords() {}

  /** The labels of a portrait by language. */
  static SortedMap<String, Label> labels(Person person) {
    var labels = new TreeMap<String, Label>();
    labels.put("en", new Label(english(person), List.of(), TEMPLATE));
    labels.put("fr", new Label(french(person), List.of(), TEMPLATE));
    return labels;
  }

  /** {@code portrait of a person with long black hair and glasses, smiling}. */
  static String english(Person person) {
    var text = new StringBuilder("portrait of a ");
    person.traits(Trait.Kind.STATE).forEach(trait -> text.append(trait.english()).append(' '));
    text.append("person");
    var attached = new ArrayList<String>();
    for (Trait hair : person.traits(Trait.Kind.HAIR)) {
      attached.add(hair.english().formatted(color(person).english()));
    }
    person.traits(Trait.Kind.WORN).forEach(trait -> attached.add(trait.english()));
    if (!attached.isEmpty()) {
      text.append(" with ").append(joined(attached, " and "));
    }
    person.traits(Trait.Kind.MANNER).forEach(trait -> text.append(", ").append(trait.english()));
    return text.toString();
  }

  /** {@code portrait d’une personne aux cheveux noirs et longs, avec des lunettes, souriante}. */
  static String french(Person person) {
    var text = new StringBuilder("portrait d’une personne");
    person.traits(Trait.Kind.STATE).forEach(trait -> text.append(' ').append(trait.french()));
    List<Trait> hairs = person.traits(Trait.Kind.HAIR);
    for (Trait hair : hairs) {
      text.append(" aux ").append(hair.french().formatted(color(person).french()));
    }
    List<String> worn = person.traits(Trait.Kind.WORN).stream().map(Trait::french).toList();
    if (!worn.isEmpty()) {
      text.append(hairs.isEmpty() ? " avec " : ", avec ").append(joined(worn, " et "));
    }
    person.traits(Trait.Kind.MANNER).forEach(trait -> text.append(", ").append(trait.french()));
    return text.toString();
  }

  private static HairColor color(Person person) {
    return person
        .hairColor()
        .orElseThrow(() -> new IllegalArgumentException("hair must have a colour: " + person));
  }

  private static String joined(List<String> things, String last) {
    if (things.size() == 1) {
      return things.get(0);
    }
    int end = things.size() - 1;
    return String.join(", ", things.subList(0, end)) + last + things.get(end);
  }
}
