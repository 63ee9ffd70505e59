package dev.artishow.bot.testing;

import dev.artishow.moderation.Finding;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Category;
import dev.artishow.moderation.rule.Reason;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Refuses the word {@value #REFUSED}, holds {@value #HELD}, allows the rest. */
public final class WordScreen implements PromptScreen {
  public static final String REFUSED = "gore";
  public static final String HELD = "knife";

  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean broken;

  /** From now on screening takes until {@link #unblock}. */
  public void block() {
    gate = new CountDownLatch(1);
  }

  public void unblock() {
    gate.countDown();
  }

  /** From now on screening throws. */
  public void breakDown() {
    broken = true;
  }

  @Override
  public Verdict screen(String prompt) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (broken) {
      throw new IllegalStateException("the screen broke down");
    }
    int refused = prompt.indexOf(REFUSED);
    if (refused >= 0) {
      return new Verdict.Refuse(
          List.of(
              finding(
                  Category.VIOLENCE,
                  refused,
                  REFUSED,
                  new Reason("It shows cruelty.", "Elle montre de la cruauté."))));
    }
    int held = prompt.indexOf(HELD);
    if (held >= 0) {
      return new Verdict.Hold(
          List.of(
              finding(
                  Category.WEAPONS_DRUGS,
                  held,
                  HELD,
                  new Reason("It may show a weapon.", "Elle montre peut-être une arme."))));
    }
    return new Verdict.Allow();
  }

  private static Finding finding(Category category, int start, String word, Reason reason) {
    return new Finding("rule-" + word, "1", category, start, start + word.length(), reason);
  }
}
