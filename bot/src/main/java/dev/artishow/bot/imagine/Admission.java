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

    Admitted(Order order, OptionalLong firstSeed) {
      this.order = order;
      this.firstSeed = firstSeed;
    }

    public Order order() {
      return order;
    }

    /** The first picture's seed, if the member named one. */
    public OptionalLong firstSeed() {
      return firstSeed;
    }
  }

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
