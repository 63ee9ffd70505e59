package dev.artishow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalPictureTest {
  private static final byte[] PNG = new byte[5000];

  /** 32 × 32: red above, then blue, the right half of both transparent. */
  private static Picture picture() {
    var rgba = new byte[32 * 32 * 4];
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 16; x++) {
        int at = 4 * (32 * y + x);
        rgba[at + (y % 2 == 0 ? 0 : 2)] = (byte) 255;
        rgba[at + 3] = (byte) 255;
      }
    }
    return new Picture(32, 32, rgba);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-kitty,,KittyPicture",
    "xterm-ghostty,,KittyPicture",
    "xterm-256color,iTerm.app,InlineFile",
    "xterm-256color,WezTerm,InlineFile",
    "xterm-256color,,HalfBlocks",
    "tmux-256color,iTerm.app,HalfBlocks"
  })
  void of_terminal_isWhatItCanShow(String term, String program, String kind) {
    Map<String, String> environment =
        program == null ? Map.of("TERM", term) : Map.of("TERM", term, "TERM_PROGRAM", program);

    assertThat(TerminalPicture.of(environment, true).orElseThrow().getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @Test
  void of_nobodyWatchesOrNoColorsAreWanted_isNone() {
    assertThat(TerminalPicture.of(Map.of("TERM", "xterm-kitty"), false)).isEmpty();
    assertThat(TerminalPicture.of(Map.of("TERM", "xterm-kitty", "NO_COLOR", "1"), true)).isEmpty();
    assertThat(TerminalPicture.of(Map.of("TERM", "dumb"), true)).isEmpty();
    assertThat(TerminalPicture.of(Map.of(), true)).isEmpty();
  }

  @Test
  void halfBlocks_twoRowsOfPixels_areOneLineOfCells() {
    String[] lines =
        HalfBlocks.of(Map.of("COLORTERM", "truecolor")).of(picture(), PNG).split("\\R");

    assertThat(lines).hasSize(16);
    assertThat(lines[0])
        .startsWith("\033[0m\033[38;2;255;0;0m\033[48;2;0;0;255m▀")
        .endsWith("\033[0m \033[0m");
    assertThat(lines[0].replaceAll("\033\\[[0-9;]*m", ""))
        .isEqualTo("▀".repeat(16) + " ".repeat(16));
  }

  @Test
  void halfBlocks_256Colors_takesTheNearest() {
    assertThat(HalfBlocks.of(Map.of()).of(picture(), PNG))
        .startsWith("\033[0m\033[38;5;196m\033[48;5;21m▀");
  }

  @Test
  void kitty_file_comesInPiecesOfWhichTheLastSaysSo() {
    String text = new KittyPicture().of(picture(), PNG);

    assertThat(text).startsWith("\033_Ga=T,f=100,q=2,c=32,r=16,m=1;").contains("\033_Gm=0;");
    String data = text.replaceAll("\033_G[^;]*;|\033\\\\|\\R", "");
    assertThat(Base64.getDecoder().decode(data)).isEqualTo(PNG);
  }

  @Test
  void inlineFile_file_isWholeInOneSequence() {
    String text = new InlineFile().of(picture(), PNG);

    assertThat(text).startsWith("\033]1337;File=inline=1;size=5000;width=32;");
    String data = text.substring(text.indexOf(':') + 1, text.indexOf('\007'));
    assertThat(Base64.getDecoder().decode(data)).isEqualTo(PNG);
  }
}
