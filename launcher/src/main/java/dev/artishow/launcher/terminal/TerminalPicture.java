package dev.artishow.launcher.terminal;

import dev.artishow.engine.Picture;
import java.util.Map;
import java.util.Optional;

/** A picture as a terminal shows it among its lines. Why ours: docs/decisions/0143. */
@FunctionalInterface
public interface TerminalPicture {
  /** Columns that a picture takes, and half as many rows, since cells are twice as high as wide. */
  int COLUMNS = 32;

  /**
   * What to print, with the line's end behind it.
   *
   * @param png the picture's file, for terminals that read such
   */
  String of(Picture picture, byte[] png);

  /**
   * What a terminal can show, told by what it sets in its environment; empty where nobody watches,
   * where {@code NO_COLOR} is set (no-color.org), or where there are no colours.
   */
  static Optional<TerminalPicture> of(Map<String, String> environment, boolean isWatched) {
    String term = environment.getOrDefault("TERM", "dumb");
    String program = environment.getOrDefault("TERM_PROGRAM", "");
    boolean isPlain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean isScreen = term.startsWith("screen") || term.startsWith("tmux");
    if (!isWatched || isPlain || term.equals("dumb") || term.equals("linux")) {
      return Optional.empty();
    } else if (isScreen) {
      return Optional.of(HalfBlocks.of(environment)); // it passes no pictures on
    } else if (term.equals("xterm-kitty") || term.equals("xterm-ghostty")) {
      return Optional.of(new KittyPicture());
    } else if (program.equals("iTerm.app") || program.equals("WezTerm")) {
      return Optional.of(new InlineFile());
    }
    return Optional.of(HalfBlocks.of(environment));
  }
}
