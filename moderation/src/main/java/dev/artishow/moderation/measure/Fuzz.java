package dev.artishow.moderation.measure;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Place;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes prompts that nobody would write, the same ones for the same seed, and checks what must be
 * so of every prompt: it is read without an error and always alike, what is found stands in it, and
 * nothing before or after a scene that the hard rules refuse makes them let it pass.
 */
public final class Fuzz {
  private static final int MOST_PARTS = 24;
  private static final String REFUSED = "a naked child";
  private static final List<String> SCRAPS =
      List.copyOf(WorstPrompts.all(24).values().stream().flatMap(Fuzz::pieces).toList());

  private final RulePromptScreen screen;
  private final SplittableRandom random;
  private final List<UnaryOperator<String>> disguises = List.copyOf(Disguises.all().values());

  /**
   * A prompt with which something is wrong.
   *
   * @param complaint in words
   */
  public record Failure(String prompt, String complaint) {}

  public Fuzz(RulePromptScreen screen, long seed) {
    this.screen = screen;
    this.random = new SplittableRandom(seed);
  }

  private static Stream<String> pieces(String text) {
    return Stream.of(text, text.strip(), text.substring(text.length() / 2));
  }

  /** Makes the next prompt and checks it. */
  public Optional<Failure> next() {
    String prompt = prompt();
    try {
      List<Finding> findings = screen.findings(prompt);
      for (Finding finding : findings) {
        for (Place place : finding.places()) {
          if (place.end() > prompt.length()) {
            return failure(prompt, finding.ruleId() + " is found past the end");
          }
        }
      }
      if (!screen.findings(prompt).equals(findings)) {
        return failure(prompt, "is read in two ways");
      }
      String around = prompt + " . " + REFUSED;
      if (!(screen.screen(around) instanceof Verdict.Refuse)) {
        return failure(around, "is not refused");
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return failure(prompt, "fails: " + e);
    }
  }

  private static Optional<Failure> failure(String prompt, String complaint) {
    return Optional.of(new Failure(prompt, complaint));
  }

  private String prompt() {
    var prompt = new StringBuilder();
    int parts = random.nextInt(MOST_PARTS);
    for (int i = 0; i < parts; i++) {
      prompt.append(part());
    }
    return prompt.toString();
  }

  private String part() {
    return switch (random.nextInt(6)) {
      case 0 -> Character.toString(random.nextInt(Character.MIN_SURROGATE));
      case 1 -> Character.toString(random.nextInt(0x10000, 0x20000));
      case 2 -> Character.toString((char) random.nextInt(0x10000));
      case 3 -> " ";
      case 4 -> any(disguises).apply("woman");
      default -> any(SCRAPS);
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
