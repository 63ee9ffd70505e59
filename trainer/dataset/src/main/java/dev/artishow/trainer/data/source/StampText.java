package dev.artishow.trainer.data.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions as Tux Paint has them: English on the first line, then a line {@code
 * locale.utf8=description} for each other language. They are made into names as CLDR's are: without
 * the article they begin with and the full stop they end with.
 */
final class StampText {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z]{2,3}(?:_[A-Z]{2})?(?:@\\w+)?)\\.utf8=(.*)");
  private static final Pattern END = Pattern.compile("[\\s.。।|!]+$");
  private static final int LONGEST = 80;

  /** CLDR's names for locales that are called otherwise. */
  private static final Map<String, String> LOCALES =
      Map.of(
          "nb", "no",
          "pt", "pt-PT",
          "pt_BR", "pt",
          "zh_CN", "zh",
          "zh_TW", "zh-Hant",
          "sr@latin", "sr-Latn",
          "tl", "fil");

  private static final Map<String, Pattern> ARTICLES =
      Map.ofEntries(
          articles("en", "an?|the|some"),
          articles("fr", "une?|des|les?|la|du|de la|de l['’]|l['’]"),
          articles("de", "eine?|der|die|das"),
          articles("es", "una?|unos|unas|el|la|los|las"),
          articles("it", "un|una|uno|il|la|lo|un['’]|l['’]"),
          articles("pt", "uma?|o|a|os|as"),
          articles("pt-PT", "uma?|o|a|os|as"),
          articles("ca", "una?|el|la|els|les|l['’]"),
          articles("gl", "unha|un|o|a"),
          articles("nl", "een|de|het"),
          articles("da", "en|et"),
          articles("no", "en|et|ei"),
          articles("nn", "ein|eit|ei"),
          articles("sv", "en|ett"),
          articles("ro", "un|o|una"),
          articles("hu", "egy|az?"));

  private StampText() {}

  private static Map.Entry<String, Pattern> articles(String locale, String words) {
    String spaced = "(?i)^(?:(?:%s)(?<=['’])|(?:%s)\\s+)".formatted(words, words);
    return Map.entry(locale, Pattern.compile(spaced, Pattern.UNICODE_CASE));
  }

  /** Names by CLDR locale; {@code en} is missing if the first line is empty. */
  static Map<String, String> read(String text) {
    var names = new TreeMap<String, String>();
    String[] lines = text.split("\\R", -1);
    name("en", lines[0]).ifPresent(name -> names.put("en", lowered(name)));
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        locale(matcher.group(1))
            .ifPresent(
                locale ->
                    name(locale, matcher.group(2)).ifPresent(name -> names.put(locale, name)));
      }
    }
    return names;
  }

  /** English variants say the same, other variants (a dialect, a script) have no name in CLDR. */
  private static Optional<String> locale(String name) {
    if (name.startsWith("en")) {
      return Optional.empty();
    }
    String known = LOCALES.get(name);
    boolean variant = name.contains("@") || name.contains("_");
    return known != null || !variant ? Optional.of(known == null ? name : known) : Optional.empty();
  }

  private static Optional<String> name(String locale, String description) {
    String bare = END.matcher(description.strip()).replaceFirst("");
    Pattern article = ARTICLES.get(locale);
    String name = article == null ? bare : article.matcher(bare).replaceFirst("");
    return name.isBlank() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }

  /** Without the capital of a sentence; a name's second capital shows that it is a name. */
  private static String lowered(String name) {
    boolean sentence = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
    return sentence ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }
}
