package dev.artishow.sandbox.input;

import java.util.List;

/** Something did not go as a member expected; the message shows the conversation so far. */
public final class UnmetExpectation extends AssertionError {
  private final String what;

  UnmetExpectation(String what, List<String> conversation) {
    super(what + "\nthe conversation:\n  " + String.join("\n  ", conversation));
    this.what = what;
  }

  /** What went wrong, without the conversation. */
  public String what() {
    return what;
  }
}
