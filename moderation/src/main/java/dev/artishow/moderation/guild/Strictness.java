package dev.artishow.moderation.guild;

import dev.artishow.moderation.Action;
import dev.artishow.moderation.Policy;
import dev.artishow.moderation.rule.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How strict a server or a channel is, for those who would rather choose one of three policies than
 * write their own. Hard rules take no notice of it.
 */
public enum Strictness {
  /** What would be let pass or advised on waits for a moderator; what would wait is refused. */
  STRICT(all(levels(Action.HOLD, Action.REFUSE))),
  /** As the operator has set it. */
  STANDARD(Policy.DEFAULT),
  /**
   * Violence, weapons and mockery are drawn without waiting unless they are of the gravest. What
   * concerns minors, hatred, self-harm and other people's rights and data is as ever; so is what is
   * sexual, which Discord wants in age-restricted channels alone.
   */
  RELAXED(
      of(
          levels(Action.ALLOW, Action.ALLOW),
          Category.VIOLENCE,
          Category.WEAPONS_DRUGS,
          Category.HARASSMENT));

  @SuppressWarnings("ImmutableEnumChecker") // a record of values, its map copied
  private final Policy policy;

  Strictness(Policy policy) {
    this.policy = policy;
  }

  /** What it says of findings; what it does not say is as it was. */
  public Policy policy() {
    return policy;
  }

  /** As it is written down: {@code strict}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Strictness::word).toList();
  }

  /** The one of a word. */
  public static Optional<Strictness> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  private static Policy.Levels levels(Action low, Action medium) {
    return new Policy.Levels(Optional.of(low), Optional.of(medium), Optional.empty());
  }

  private static Policy all(Policy.Levels levels) {
    return of(levels, Category.values());
  }

  private static Policy of(Policy.Levels levels, Category... categories) {
    return new Policy(
        Arrays.stream(categories).collect(Collectors.toMap(Policy::name, category -> levels)));
  }
}
