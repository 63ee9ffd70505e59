package dev.artishow.launcher.terminal;

import dev.artishow.engine.Picture;
import java.util.Base64;

/** iTerm2's inline images protocol, which WezTerm reads as well. */
final class InlineFile implements TerminalPicture {
  @Override
  public String of(Picture picture, byte[] png) {
    return "\033]1337;File=inline=1;size=%d;width=%d;preserveAspectRatio=1:%s\007%n"
        .formatted(png.length, COLUMNS, Base64.getEncoder().encodeToString(png));
  }
}
