package dev.artishow.bot.discord.card;

import dev.artishow.bot.provenance.ReportStyle;
import dev.artishow.bot.text.CleanText;
import java.time.Instant;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Reports in messages: no formatting, links or mentions that strangers wrote into their files. */
final class DiscordStyle implements ReportStyle {
  private static final int MAX_QUOTED_CHARACTERS = 80;

  @Override
  public String quoted(String foreign) {
    String line = CleanText.of(foreign).replaceAll("\\s+", " ").replace("://", ":\u200b//");
    return MarkdownSanitizer.escape(CleanText.excerpt(line, MAX_QUOTED_CHARACTERS), true);
  }

  @Override
  public String time(Instant time) {
    return "<t:" + time.getEpochSecond() + ":f>";
  }
}
