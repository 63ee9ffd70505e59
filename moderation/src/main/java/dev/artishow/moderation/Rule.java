package dev.artishow.moderation;

import dev.artishow.config.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of a {@link RuleBook}. It applies where one of its words or patterns occurs. Where
 * {@code near} or {@code nearRules} are given, words count only close to one of them; close to one
 * of {@code unless} they never do.
 *
 * @param words phrases by language
 * @param near phrases by language
 * @param nearRules rules; their own words, where they apply, are context for this one
 * @param unless phrases by language that make a word close to them harmless
 * @param within how many words apart "close" may be
 * @param reason one sentence for the member, with the remedy where there is one
 * @param refuses prompts that the rule must stop
 * @param spares prompts that it must let through
 */
record Rule(
    Category category,
    Action verdict,
    Optional<Map<String, PhraseList>> words,
    Optional<List<ScreenPattern>> patterns,
    Optional<Map<String, PhraseList>> near,
    Optional<List<String>> nearRules,
    Optional<Map<String, PhraseList>> unless,
    @Range(min = 0, max = 1000) Optional<Integer> within,
    Finding.Reason reason,
    List<String> refuses,
    List<String> spares) {

  private static final int CLOSE = 4;

  /** What a rule does where it applies. */
  enum Action {
    OFF,
    HOLD,
    REFUSE
  }

  Rule {
    if (words.isEmpty() && patterns.isEmpty()) {
      throw new IllegalArgumentException("words or patterns must be given, were both missing");
    }
    if (refuses.isEmpty() || spares.isEmpty()) {
      throw new IllegalArgumentException(
          "refuses and spares must each have an example, were %d and %d"
              .formatted(refuses.size(), spares.size()));
    }
    refuses = List.copyOf(refuses);
    spares = List.copyOf(spares);
  }

  /** The phrases that have this role, by language. */
  Map<String, PhraseList> phrases(Role role) {
    var phrases =
        switch (role) {
          case WORD -> words;
          case NEAR -> near;
          case UNLESS -> unless;
        };
    return phrases.orElse(Map.of());
  }

  boolean needsContext() {
    return near.isPresent() || nearRules.isPresent();
  }

  int closeness() {
    return within.orElse(CLOSE);
  }

  /** What a phrase is to its rule. */
  enum Role {
    WORD,
    NEAR,
    UNLESS
  }
}
