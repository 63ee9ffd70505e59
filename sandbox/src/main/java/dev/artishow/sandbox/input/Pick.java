package dev.artishow.sandbox.input;

/** Something that can be picked as the value of an option: a user, a role or a channel. */
public interface Pick {
  /** What is picked. */
  enum Kind {
    USER,
    ROLE,
    CHANNEL
  }

  /** A pick by id. */
  static Pick of(Kind kind, long id) {
    record Picked(Kind kind, long id) implements Pick {}
    return new Picked(kind, id);
  }

  Kind kind();

  long id();
}
