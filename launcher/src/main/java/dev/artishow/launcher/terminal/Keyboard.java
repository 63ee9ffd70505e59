package dev.artishow.launcher.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** Somebody who can be asked, if there is anybody. */
public final class Keyboard {
  private static final Set<String> YES = Set.of("y", "yes", "o", "oui");

  private final BufferedReader in;
  private final boolean present;

  /**
   * A keyboard.
   *
   * @param present whether somebody sits at it; ./artishow knows
   */
  public Keyboard(Reader in, boolean present) {
    this.in = new BufferedReader(in);
    this.present = present;
  }

  public boolean isPresent() {
    return present;
  }

  /** Whether a word means yes, in English or French. */
  public static boolean meansYes(String word) {
    return YES.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * What is typed after a question, stripped.
   *
   * @throws UncheckedIOException if the input ends instead
   */
  public String ask(String question, PrintWriter out) {
    out.print(question + " ");
    out.flush();
    try {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("the input ended before the question was answered");
      }
      return line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
