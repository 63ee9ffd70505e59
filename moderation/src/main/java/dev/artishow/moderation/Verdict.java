package dev.artishow.moderation;

import java.util.List;

/** What a screen decided, and why. */
public sealed interface Verdict {

  /** Draw it. */
  record Allow() implements Verdict {}

  /** Do not draw it before a moderator has looked. */
  record Hold(List<Finding> findings) implements Verdict {
    public Hold {
      findings = List.copyOf(findings);
    }
  }

  /** Do not draw it. */
  record Refuse(List<Finding> findings) implements Verdict {
    public Refuse {
      findings = List.copyOf(findings);
    }
  }
}
