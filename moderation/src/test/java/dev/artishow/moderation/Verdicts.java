package dev.artishow.moderation;

import java.util.List;

/** What tests want to know of a verdict. */
final class Verdicts {
  private Verdicts() {}

  static List<Finding> findings(Verdict verdict) {
    if (verdict instanceof Verdict.Refuse refuse) {
      return refuse.findings();
    }
    return verdict instanceof Verdict.Hold hold ? hold.findings() : List.of();
  }
}
