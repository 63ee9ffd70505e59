package dev.artishow.bot.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with the texts of a language: against those in English, and for Discord. */
final class TextCheck {
  /** Commands and their options (Discord's documentation, Application Commands). */
  private static final Pattern NAME = Pattern.compile("[-_\\p{L}\\p{N}]{1,32}");

  /** What has these endings must be no longer than that; the first that fits counts. */
  private static final Map<String, Integer> MOST = new LinkedHashMap<>();

  static {
    MOST.put(".description", 100);
    MOST.put(".title", 45);
    MOST.put("-button", 80);
    MOST.put("-form", 45);
    MOST.put("-label", 45);
    MOST.put("-question", 45);
    MOST.put("-alt-text", 1024);
  }

  private static final int MAX_OPTION = 100;
  private static final int MAX_MENU_NAME = 32;

  /** A message has 2,000 characters; the rest is for what is filled in. */
  private static final int MAX_MESSAGE = 1_600;

  private final ResourceBundle english;
  private final ResourceBundle checked;
  private final Locale locale;
  private final List<String> problems = new ArrayList<>();

  private TextCheck(ResourceBundle english, ResourceBundle checked, Locale locale) {
    this.english = english;
    this.checked = checked;
    this.locale = locale;
  }

  /** What is wrong, a line each. */
  static List<String> of(ResourceBundle english, ResourceBundle checked, Locale locale) {
    var check = new TextCheck(english, checked, locale);
    check.keys();
    for (String key : check.common()) {
      check.text(key, checked.getString(key));
    }
    check.siblings();
    return check.problems;
  }

  private Set<String> common() {
    Set<String> common = new TreeSet<>(checked.keySet());
    common.retainAll(english.keySet());
    return common;
  }

  private void keys() {
    Set<String> missing = new TreeSet<>(english.keySet());
    missing.removeAll(checked.keySet());
    missing.forEach(key -> problems.add(key + " is missing"));
    Set<String> superfluous = new TreeSet<>(checked.keySet());
    superfluous.removeAll(english.keySet());
    superfluous.forEach(key -> problems.add(key + " is not asked for"));
  }

  private void text(String key, String text) {
    if (!key.contains(".")) {
      pattern(key, text);
    }
    if (key.endsWith(".name") && !key.contains(".choices.")) {
      boolean isLowerCase = text.equals(text.toLowerCase(locale));
      if (!NAME.matcher(text).matches() || !isLowerCase) {
        problems.add("%s is no name for Discord: %s".formatted(key, text));
      }
    } else if (text.isEmpty() || text.length() > most(key)) {
      problems.add("%s must have 1–%d characters, had %d".formatted(key, most(key), text.length()));
    }
  }

  private static int most(String key) {
    if (key.startsWith("menu.")) {
      return MAX_MENU_NAME;
    } else if (key.contains(".choices.")) {
      return MAX_OPTION;
    }
    return MOST.entrySet().stream()
        .filter(ending -> key.endsWith(ending.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MAX_MESSAGE);
  }

  /** What is filled in, and what is told apart, must be the same in all languages. */
  private void pattern(String key, String text) {
    Set<String> wanted =
        new MessageFormat(english.getString(key), Locale.ENGLISH).getArgumentNames();
    Set<String> used;
    try {
      used = new MessageFormat(text, locale).getArgumentNames();
    } catch (IllegalArgumentException e) {
      problems.add("%s is no pattern: %s".formatted(key, e.getMessage()));
      return;
    }
    if (!used.equals(wanted)) {
      problems.add("%s must fill in %s, fills in %s".formatted(key, wanted, used));
    } else if (!selectors(text).equals(selectors(english.getString(key)))) {
      problems.add(key + " tells other cases apart than in English");
    }
  }

  /** The words that {@code select} tells apart; plurals are each language's own. */
  private static Set<String> selectors(String text) {
    var pattern = new MessagePattern(text);
    Set<String> words = new TreeSet<>();
    boolean isSelect = false;
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        isSelect = part.getArgType() == MessagePattern.ArgType.SELECT;
      } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR && isSelect) {
        words.add(pattern.getSubstring(part));
      }
    }
    return words;
  }

  /** Discord refuses commands of which two subcommands or options have one name. */
  private void siblings() {
    Map<String, String> first = new HashMap<>();
    for (String key : common()) {
      if (key.endsWith(".name") && !key.contains(".choices.")) {
        String path = key.substring(0, key.length() - ".name".length());
        String parent = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        String other = first.put(parent + "/" + checked.getString(key), key);
        if (other != null) {
          problems.add("%s and %s have the same name".formatted(other, key));
        }
      }
    }
  }
}
