package dev.artishow.engine.provenance.c2pa;

import java.util.Map;

/**
 * Whether others may train models with a picture, as the Creator Assertions Working Group's <a
 * href="https://cawg.io/training-and-data-mining/1.1/">Training and Data Mining Assertion 1.1</a>
 * says it.
 */
public enum TrainingAssertion {
  ALLOWED("allowed"),
  NOT_ALLOWED("notAllowed");

  private final String use;

  TrainingAssertion(String use) {
    this.use = use;
  }

  Assertion assertion() {
    Map<String, Object> permission = Map.of("use", use);
    return Assertion.of(
        Labels.TRAINING_MINING,
        Map.of(
            "entries",
            Map.of("cawg.ai_generative_training", permission, "cawg.ai_training", permission)));
  }
}
