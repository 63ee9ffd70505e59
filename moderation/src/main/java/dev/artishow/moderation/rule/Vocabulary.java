package dev.artishow.moderation.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The named lists of one language, and what its lemmas stand for. */
public record Vocabulary(String language, Map<String, PhraseList> lists) {
  public Vocabulary {
    lists = Map.copyOf(lists);
  }

  /** A vocabulary without lists. */
  public static Vocabulary of(String language) {
    return new Vocabulary(language, Map.of());
  }

  /**
   * A list by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  PhraseList list(String name) {
    PhraseList list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(
          "<%s> must be a list of %s, there are %s"
              .formatted(name, language, lists.keySet().stream().sorted().toList()));
    }
    return list;
  }

  /** Every word that may stand in a place of a phrase. */
  Set<String> forms(Phrase.Words words) {
    var forms = new LinkedHashSet<String>();
    words.alternatives().forEach(word -> forms(word).forEach(forms::add));
    return forms;
  }

  private Stream<String> forms(Phrase.Word word) {
    if (word.isList()) {
      return list(word.text()).phrases().stream()
          .map(Phrase::elements)
          .filter(elements -> elements.size() == 1)
          .map(List::iterator)
          .map(elements -> (Phrase.Words) elements.next())
          .flatMap(alternatives -> forms(alternatives).stream());
    }
    return word.isLemma() ? Inflection.of(word.text(), language).stream() : Stream.of(word.text());
  }
}
