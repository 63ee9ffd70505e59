package dev.artishow.bot.discord.setting;

import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.setting.Shape;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Says what settings are and have been set to. */
final class SettingWording {
  private static final String UNSET = "—";
  private static final int EXCERPT_CHARACTERS = 60;

  /** Room for the line that says that there is more. */
  private static final int MAX_LIST_CHARACTERS = Message.MAX_CONTENT_LENGTH - 100;

  private final Texts texts;

  SettingWording(Texts texts) {
    this.texts = texts;
  }

  /** What a setting is called. */
  String title(Language language, Setting setting) {
    return texts.command(language, "settings." + setting.key() + ".title");
  }

  /** What a setting is for. */
  String description(Language language, Setting setting) {
    return texts.command(language, "settings." + setting.key() + ".description");
  }

  /** What its value is called. */
  String label(Language language, Setting setting) {
    Shape shape = setting.shape();
    return shape instanceof Shape.Amount amount
        ? texts.command(language, "settings." + amount.unit() + "-label")
        : title(language, setting);
  }

  /** What asks for what within the server it is set. */
  String subjectLabel(Language language, Setting.Scope scope) {
    return texts.command(language, "settings." + scope.name().toLowerCase(Locale.ROOT) + "-label");
  }

  /** One of the words that can be chosen. */
  String choice(Language language, Setting setting, String word) {
    if (setting == Setting.LANGUAGE) {
      return Language.of(word).ownName();
    }
    return texts.command(language, "settings." + setting.key() + ".choices." + word);
  }

  /** Yes or no. */
  String yesNo(Language language, String word) {
    return texts.command(language, word.equals(Shape.YesNo.YES) ? "settings.yes" : "settings.no");
  }

  /** What became of a change. */
  String changed(Language language, Change change) {
    Optional<Entry> entry = Entry.parse(change.name());
    return texts.say(
        language,
        Phrase.SETTING_CHANGED,
        Map.of(
            "setting", entry.map(one -> name(language, one)).orElse(change.name()),
            "before", value(language, entry, change.before()),
            "after", value(language, entry, change.after()),
            "version", change.version()));
  }

  /** Everything that is set, a line each, as far as a message has room; what is unset as such. */
  String list(Language language, GuildSettings set) {
    var entries = new ArrayList<Entry>();
    for (Setting setting : Setting.values()) {
      if (setting.scope() != Setting.Scope.NAME) {
        entries.add(setting.entry());
      }
      set.subjects(setting).keySet().forEach(subject -> entries.add(setting.entry(subject)));
    }
    return fitting(
        language, entries.stream().map(entry -> line(language, entry, set.text(entry))).toList());
  }

  private String fitting(Language language, List<String> lines) {
    var list = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (list.length() + lines.get(i).length() >= MAX_LIST_CHARACTERS) {
        int more = lines.size() - i;
        return list.append(texts.say(language, Phrase.AND_MORE, Map.of("count", more))).toString();
      }
      list.append(lines.get(i)).append('\n');
    }
    return list.toString();
  }

  private String line(Language language, Entry entry, Optional<String> value) {
    return texts.say(
        language,
        Phrase.SETTING_LINE,
        Map.of(
            "setting", name(language, entry),
            "value", value(language, Optional.of(entry), value)));
  }

  private String name(Language language, Entry entry) {
    String title = title(language, entry.setting());
    return entry.subject().isEmpty() ? title : title + " " + subject(entry);
  }

  private static String subject(Entry entry) {
    return switch (entry.setting().scope()) {
      case ROLE -> "<@&" + entry.subject() + ">";
      case CHANNEL -> "<#" + entry.subject() + ">";
      case NAME, SERVER -> "“" + MarkdownSanitizer.escape(entry.subject()) + "”";
    };
  }

  private String value(Language language, Optional<Entry> entry, Optional<String> value) {
    return value
        .map(text -> entry.map(one -> value(language, one.setting(), text)).orElse(text))
        .orElse(UNSET);
  }

  private String value(Language language, Setting setting, String value) {
    Shape shape = setting.shape();
    if (shape instanceof Shape.Channels) {
      return mentions(value, "<#");
    } else if (shape instanceof Shape.Roles) {
      return mentions(value, "<@&");
    } else if (shape instanceof Shape.Choice) {
      return choice(language, setting, value);
    } else if (shape instanceof Shape.YesNo) {
      return yesNo(language, value);
    } else if (shape instanceof Shape.Amount amount) {
      return value + unit(amount);
    }
    return MarkdownSanitizer.escape(CleanText.excerpt(value, EXCERPT_CHARACTERS));
  }

  /** Symbols of the SI are the same in all languages. */
  private static String unit(Shape.Amount amount) {
    return switch (amount.unit()) {
      case "watt-hours" -> " Wh";
      case "seconds" -> " s";
      default -> "";
    };
  }

  private static String mentions(String ids, String mention) {
    return Arrays.stream(ids.split(",", 0))
        .map(id -> mention + id + ">")
        .collect(Collectors.joining(", "));
  }
}
