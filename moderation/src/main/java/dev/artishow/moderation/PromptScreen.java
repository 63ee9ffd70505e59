package dev.artishow.moderation;

/** Decides whether a prompt may be drawn. Thread-safe, deterministic, without side effects. */
public interface PromptScreen {

  /** The verdict on one prompt or caption, in whatever language it is written. */
  Verdict screen(String prompt);

  /**
   * Names what decides: two screens of one version decide alike. Empty where nothing can change.
   */
  default String version() {
    return "";
  }
}
