package dev.artishow.moderation;

import java.util.function.Consumer;

/**
 * Decides by one screen and asks another, not yet in force, what it would have said. A fault of the
 * other never reaches the member.
 */
public final class ShadowScreen implements PromptScreen {
  private final PromptScreen active;
  private final PromptScreen candidate;
  private final WouldHave figures;
  private final Consumer<RuntimeException> faults;

  /**
   * @param active decides
   * @param candidate is asked only
   * @param figures takes both verdicts
   * @param faults takes what the candidate throws
   */
  public ShadowScreen(
      PromptScreen active,
      PromptScreen candidate,
      WouldHave figures,
      Consumer<RuntimeException> faults) {
    this.active = active;
    this.candidate = candidate;
    this.figures = figures;
    this.faults = faults;
  }

  @Override
  public Verdict screen(String prompt) {
    Verdict verdict = active.screen(prompt);
    try {
      figures.add(verdict, candidate.screen(prompt));
    } catch (RuntimeException e) {
      faults.accept(e);
    }
    return verdict;
  }

  @Override
  public String version() {
    return active.version();
  }
}
