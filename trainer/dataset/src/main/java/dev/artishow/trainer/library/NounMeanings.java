package dev.artishow.trainer.library;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the meanings that WordNet knows of it a noun has. */
record NounMeanings(WordNet wordNet, Synsets synsets) {
  /** How far around a meaning words are looked for that speak of it. */
  private static final int MAX_STEPS = 4;

  /** Whether a noun mostly means that, rather than something else that it may mean too. */
  boolean mostlyMeans(String noun, Synset synset) {
    return wordNet.isVisible(noun)
        && wordNet.senses(noun).stream().findFirst().filter(id -> id == synset.id()).isPresent();
  }

  /** What a name means: of its visible meanings the one of which its keywords speak. */
  Optional<Synset> of(String name, Collection<String> keywords) {
    @Nullable Synset best = null;
    long most = -1;
    for (int id : wordNet.senses(name)) {
      Synset synset = synsets.get(id);
      if (synset.isVisible()) {
        long said =
            synsets.around(synset, MAX_STEPS).stream()
                .flatMap(kind -> kind.nouns().stream())
                .filter(keywords::contains)
                .count();
        if (said > most) {
          best = synset;
          most = said;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What two keywords or more mean, if they mean the same. */
  Optional<Synset> agreed(Collection<String> keywords) {
    return keywords.stream()
        .flatMap(keyword -> wordNet.senses(keyword).stream())
        .map(synsets::get)
        .filter(Synset::isVisible)
        .filter(synset -> synset.nouns().stream().filter(keywords::contains).count() > 1)
        .findFirst();
  }
}
