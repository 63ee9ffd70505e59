package dev.artishow.config;

/**
 * A token or password. It comes from the environment or from a file of its own, never from the
 * configuration, and no {@code toString} shows it.
 */
public sealed interface Secret {

  /** A secret that was given. */
  final class Given implements Secret {
    private final String value;

    /**
     * @param value the secret itself
     * @throws IllegalArgumentException if it is blank
     */
    public Given(String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException("a secret must not be blank");
      }
      this.value = value.strip();
    }

    /** The secret itself, for the one place that needs it. */
    public String reveal() {
      return value;
    }

    @Override
    public String toString() {
      return "(given, not shown)";
    }
  }

  /**
   * A secret that was not given.
   *
   * @param reason why, and how to give it; safe to show
   */
  record Missing(String reason) implements Secret {
    @Override
    public String toString() {
      return "(missing: " + reason + ")";
    }
  }
}
