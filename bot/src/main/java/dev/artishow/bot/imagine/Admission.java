package dev.artishow.bot.imagine;

import dev.artishow.moderation.Finding;
import java.util.List;
import java.util.OptionalLong;

/** Whether an order may be drawn. */
public sealed interface Admission {

  /** It may. Only {@link ImagineService} makes one, so nothing is drawn that was not screened. */
  final class Admitted implements Admission {
    private final Order order;
    private final OptionalLong firstSeed;
    private final List<Advice> advice;

    Admitted(Order order, OptionalLong firstSeed, List<Advice> advice) {
      this.order = order;
      this.firstSeed = firstSeed;
      this.advice = List.copyOf(advice);
    }

    public Order order() {
      return order;
    }

    /** What was left out of the prompt, and why; mostly nothing. */
    public List<Advice> advice() {
      return advice;
    }

    /** The first picture's seed, if the member named one. */
    public OptionalLong firstSeed() {
      return firstSeed;
    }
  }

  /**
   * What the member should know of a name that was left out.
   *
   * @param words as the member typed them
   */
  record Advice(String words, Finding finding) {}

  /** It may not. */
  record Refused(List<Finding> findings) implements Admission {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** A person would have to decide. */
  record Held(String prompt, List<Finding> findings) implements Admission {
    public Held {
      findings = List.copyOf(findings);
    }
  }

  /** The job to repeat is not on record any more. */
  record Forgotten() implements Admission {}
}
