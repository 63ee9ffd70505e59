package dev.artishow.moderation;

import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Severity;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from what is found, by category and severity. What it does not say, {@link #DEFAULT}
 * says. What the hard rules find is refused, or held where it is not of the gravest, whatever it
 * says.
 */
public record Policy(Map<String, Levels> categories) {
  /** Actions by severity; those not given are the default's. */
  public record Levels(Optional<Action> low, Optional<Action> medium, Optional<Action> high) {
    static Levels of(Action low, Action medium, Action high) {
      return new Levels(Optional.of(low), Optional.of(medium), Optional.of(high));
    }

    Optional<Action> at(Severity severity) {
      return switch (severity) {
        case LOW -> low;
        case MEDIUM -> medium;
        case HIGH -> high;
        case HARD -> Optional.of(Action.REFUSE);
      };
    }
  }

  private static final Levels STRICT = Levels.of(Action.HOLD, Action.HOLD, Action.REFUSE);
  private static final Levels LENIENT = Levels.of(Action.ALLOW, Action.HOLD, Action.REFUSE);
  private static final Map<Category, Levels> DEFAULTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Category.SEXUAL, STRICT),
              Map.entry(Category.MINORS, STRICT),
              Map.entry(Category.HATE, LENIENT),
              Map.entry(Category.HARASSMENT, LENIENT),
              Map.entry(Category.VIOLENCE, LENIENT),
              Map.entry(Category.SELF_HARM, LENIENT),
              Map.entry(Category.WEAPONS_DRUGS, LENIENT),
              Map.entry(Category.PRIVATE_DATA, STRICT),
              Map.entry(Category.DECEPTION, Levels.of(Action.ADVISE, Action.HOLD, Action.REFUSE)),
              Map.entry(
                  Category.AUTHORS_RIGHTS, Levels.of(Action.ADVISE, Action.ADVISE, Action.HOLD)),
              Map.entry(Category.MEMBERS, Levels.of(Action.ADVISE, Action.HOLD, Action.REFUSE)),
              Map.entry(Category.GUILD, STRICT)));

  /** What is so where nobody says otherwise. */
  public static final Policy DEFAULT = new Policy(Map.of());

  public Policy {
    categories = Map.copyOf(categories);
    for (String name : categories.keySet()) {
      if (category(name).isEmpty()) {
        throw new IllegalArgumentException(
            "categories must be of %s, was %s"
                .formatted(List.of(Category.values()).stream().map(Policy::name).toList(), name));
      }
    }
  }

  /** A category as policies name it: {@code self-harm}. */
  public static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Category> category(String name) {
    return List.of(Category.values()).stream().filter(c -> name(c).equals(name)).findFirst();
  }

  /** This policy where it says something, another where it does not. */
  public Policy over(Policy other) {
    var merged = new HashMap<>(other.categories);
    categories.forEach(
        (name, levels) ->
            merged.merge(
                name,
                levels,
                (below, above) ->
                    new Levels(
                        above.low().or(below::low),
                        above.medium().or(below::medium),
                        above.high().or(below::high))));
    return new Policy(merged);
  }

  /** What follows from one finding. */
  public Action action(Finding finding) {
    if (finding.severity() == Severity.HARD) {
      return Action.REFUSE;
    }
    if (finding.isOfHardRule()) {
      return Action.HOLD;
    }
    return Optional.ofNullable(categories.get(name(finding.category())))
        .flatMap(levels -> levels.at(finding.severity()))
        .or(
            () ->
                Optional.ofNullable(DEFAULTS.get(finding.category()))
                    .flatMap(l -> l.at(finding.severity())))
        .orElse(Action.REFUSE);
  }

  /** What follows from all of them: the strictest; findings without consequence are left out. */
  public Verdict decide(List<Finding> findings) {
    List<Finding> counting =
        findings.stream()
            .filter(finding -> action(finding) != Action.ALLOW)
            .sorted(
                Comparator.comparing(this::action)
                    .reversed()
                    .thenComparing(Finding::severity, Comparator.reverseOrder())
                    .thenComparingInt(Finding::start))
            .toList();
    if (counting.isEmpty()) {
      return new Verdict.Allow();
    }
    return switch (action(counting.get(0))) {
      case REFUSE -> new Verdict.Refuse(counting);
      case HOLD -> new Verdict.Hold(counting);
      case ADVISE -> new Verdict.Advise(counting);
      case ALLOW -> new Verdict.Allow();
    };
  }
}
