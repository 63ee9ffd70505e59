package dev.artishow.moderation.rule;

import dev.artishow.config.Range;
import java.util.List;
import java.util.Optional;

/**
 * How one language says what a rule is about.
 *
 * @param words any of these is a hit
 * @param near if given, words count only with one of these close by
 * @param within how many words apart "close" may be, {@value #CLOSE} if not given
 * @param frees phrases in which the words mean something else: only the words they cover are freed
 * @param softens phrases that make a hit close by one of low severity, such as those of prevention
 * @param patterns regular expressions of RE2 for the prompt in lower case without accents
 * @param stops prompts that it must find
 * @param spares prompts that it must not
 */
public record Wording(
    Optional<PhraseList> words,
    Optional<PhraseList> near,
    @Range(min = 1, max = 100) Optional<Integer> within,
    Optional<PhraseList> frees,
    Optional<PhraseList> softens,
    Optional<List<ScreenPattern>> patterns,
    Optional<List<String>> stops,
    Optional<List<String>> spares) {
  private static final int CLOSE = 5;

  public Wording {
    if (words.isEmpty() && patterns.isEmpty()) {
      throw new IllegalArgumentException("words or patterns must be given, were both missing");
    }
  }

  int closeness() {
    return within.orElse(CLOSE);
  }

  /** The phrases that have this role. */
  PhraseList phrases(Role role) {
    return switch (role) {
      case WORD -> words.orElse(PhraseList.NONE);
      case NEAR -> near.orElse(PhraseList.NONE);
      case FREES -> frees.orElse(PhraseList.NONE);
      case SOFTENS -> softens.orElse(PhraseList.NONE);
    };
  }

  /** What a phrase is to its rule. */
  enum Role {
    WORD,
    NEAR,
    FREES,
    SOFTENS
  }
}
