package dev.artishow.launcher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
  private static final String URL = "http://127.0.0.1:1/#token";

  @Test
  void command_isThatOfTheSystem() {
    assertThat(Browser.command("Mac OS X", URL, Map.of())).containsExactly("open", URL);
    assertThat(Browser.command("Windows 11", URL, Map.of())).first().isEqualTo("rundll32");
    assertThat(Browser.command("Linux", URL, Map.of("DISPLAY", ":0")))
        .containsExactly("xdg-open", URL);
  }

  @Test
  void command_withoutADesktop_isNone() {
    assertThat(Browser.command("Linux", URL, Map.of())).isEmpty();
  }
}
