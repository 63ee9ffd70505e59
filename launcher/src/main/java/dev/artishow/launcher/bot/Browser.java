package dev.artishow.launcher.bot;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser of whoever sits at this machine, if there is one. */
final class Browser {
  private Browser() {}

  /** Opens a page, or does nothing where no browser can be found: the address was printed. */
  static void open(String url) {
    List<String> command = command(System.getProperty("os.name", ""), url, System.getenv());
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // no such program: the address stands in the terminal
    }
  }

  /** How the operating system opens a page; empty where there is no desktop. */
  static List<String> command(String system, String url, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", url);
    }
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", url);
    }
    boolean desktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return desktop ? List.of("xdg-open", url) : List.of();
  }
}
