package dev.artishow.moderation;

import java.util.List;

/** What a screen decided, and why. */
public sealed interface Verdict {
  /** Draw it. */
  record Allow() implements Verdict {}

  /** Draw it without the names that were found, and tell the member. */
  record Advise(List<Finding> findings) implements Verdict {
    public Advise {
      findings = List.copyOf(findings);
    }

    /** What is drawn: the prompt without the names; empty if it is nothing else. */
    public String drawable(String prompt) {
      return NamelessPrompt.of(prompt, findings);
    }
  }

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

  /** What was found; nothing where the prompt is allowed. */
  default List<Finding> found() {
    if (this instanceof Refuse refuse) {
      return refuse.findings();
    } else if (this instanceof Hold hold) {
      return hold.findings();
    }
    return this instanceof Advise advise ? advise.findings() : List.of();
  }

  /** What follows. */
  default Action action() {
    if (this instanceof Refuse) {
      return Action.REFUSE;
    } else if (this instanceof Hold) {
      return Action.HOLD;
    }
    return this instanceof Advise ? Action.ADVISE : Action.ALLOW;
  }

  /** Whether nothing is drawn for now. */
  default boolean stops() {
    return action().stops();
  }
}
