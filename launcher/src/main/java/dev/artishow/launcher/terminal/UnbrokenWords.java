package dev.artishow.launcher.terminal;

import static java.util.stream.Collectors.toMap;

import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * Help texts whose lines do not end behind an apostrophe or inside a name with a dot, where
 * picocli, or rather Java's {@link java.text.BreakIterator}, would end them. While lines are broken
 * such a character is a letter of no language spoken here; then it is put back.
 */
final class UnbrokenWords extends ResourceBundle {
  private static final char APOSTROPHE = '\u2019';
  private static final char FOR_APOSTROPHE = '\u02bc';
  private static final char FOR_DOT = '\u02d1';

  /** {@code .txt}, {@code engine.library}, and what {@code p. ex.} begins with. */
  private static final Pattern DOT = Pattern.compile("[.](?=\\p{L})|(?<=\\bp)[.] (?=ex\\b)");

  private final ResourceBundle texts;

  private UnbrokenWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /** Gives the commands their texts, and has their help printed so. */
  static void of(ResourceBundle texts, CommandLine commands) {
    commands.setResourceBundle(new UnbrokenWords(texts));
    Map<String, IHelpSectionRenderer> sections =
        commands.getHelpSectionMap().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    section -> help -> plain(section.getValue().render(help)),
                    (one, other) -> one,
                    LinkedHashMap::new));
    commands.setHelpSectionMap(sections);
  }

  private static String held(String text) {
    return DOT.matcher(text)
        .replaceAll(dot -> dot.group().length() == 1 ? "" + FOR_DOT : FOR_DOT + "\u00a0")
        .replace(APOSTROPHE, FOR_APOSTROPHE);
  }

  private static String plain(String text) {
    return text.replace(FOR_APOSTROPHE, APOSTROPHE).replace(FOR_DOT, '.');
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    // of what is not there the superclass tells
    return texts.containsKey(key) ? held(texts.getString(key)) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Objects.requireNonNull(texts.getKeys());
  }
}
