package dev.artishow.bot.discord.card;

import dev.artishow.bot.automod.AutoModReading;
import dev.artishow.bot.automod.AutoModState;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.moderation.guild.AutoModImport.Skipped;
import dev.artishow.moderation.guild.AutoModRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Says how it stands with a server's AutoMod rules. */
public final class AutoModCard {
  private static final int EXCERPT_CHARACTERS = 40;
  private static final int MAX_SKIPPED = 3;

  private final Texts texts;

  public AutoModCard(Texts texts) {
    this.texts = texts;
  }

  /** In words. */
  public String tell(Language language, AutoModState state) {
    if (state instanceof AutoModState.Known known) {
      return tell(language, known.reading());
    }
    return texts.say(
        language,
        state instanceof AutoModState.Off ? Phrase.AUTOMOD_OFF : Phrase.AUTOMOD_OUT_OF_REACH);
  }

  private String tell(Language language, AutoModReading reading) {
    if (!(reading instanceof AutoModReading.Read read)) {
      return texts.say(language, Phrase.AUTOMOD_FORBIDDEN);
    }
    List<AutoModRule> rules = read.rules();
    String used =
        texts.say(
            language,
            Phrase.AUTOMOD_RULES,
            Map.of(
                "count",
                rules.size(),
                "rules",
                rules.stream()
                    .map(rule -> "“" + excerpt(rule.name()) + "”")
                    .collect(Collectors.joining(", ")),
                "read",
                "<t:" + read.at().getEpochSecond() + ":R>"));
    List<Skipped> skipped = read.found().skipped();
    return skipped.isEmpty() ? used : used + "\n" + tell(language, skipped);
  }

  private String tell(Language language, List<Skipped> skipped) {
    String lines =
        skipped.stream()
            .limit(MAX_SKIPPED)
            .map(one -> "- " + tell(language, one))
            .collect(Collectors.joining("\n"));
    return texts.say(
        language, Phrase.AUTOMOD_SKIPPED, Map.of("count", skipped.size(), "skipped", lines));
  }

  private String tell(Language language, Skipped skipped) {
    Phrase phrase =
        switch (skipped.why()) {
          case TRIGGER -> Phrase.AUTOMOD_TRIGGER;
          case KEYWORD -> Phrase.AUTOMOD_KEYWORD;
          case PATTERN -> Phrase.AUTOMOD_PATTERN;
        };
    return texts.say(
        language, phrase, Map.of("rule", excerpt(skipped.rule()), "text", excerpt(skipped.text())));
  }

  private static String excerpt(String text) {
    return MarkdownSanitizer.escape(CleanText.excerpt(text, EXCERPT_CHARACTERS));
  }
}
