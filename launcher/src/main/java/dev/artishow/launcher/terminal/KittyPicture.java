package dev.artishow.launcher.terminal;

import dev.artishow.engine.Picture;
import java.util.Base64;

/** Kitty's graphics protocol, which Ghostty reads as well: the file in Base64, in pieces. */
final class KittyPicture implements TerminalPicture {
  private static final int MAX_PIECE = 4096;

  @Override
  public String of(Picture picture, byte[] png) {
    String data = Base64.getEncoder().encodeToString(png);
    var text = new StringBuilder();
    for (int from = 0; from < data.length(); from += MAX_PIECE) {
      int to = Math.min(from + MAX_PIECE, data.length());
      String keys = from == 0 ? "a=T,f=100,q=2,c=%d,r=%d,".formatted(COLUMNS, COLUMNS / 2) : "";
      text.append("\033_G").append(keys).append("m=").append(to < data.length() ? 1 : 0);
      text.append(';').append(data, from, to).append("\033\\");
    }
    return text.append(System.lineSeparator()).toString();
  }
}
