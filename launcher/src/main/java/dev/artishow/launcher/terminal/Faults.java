package dev.artishow.launcher.terminal;

import dev.artishow.config.ConfigException;
import dev.artishow.config.Problem;
import dev.artishow.config.text.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in a reader's language what the program's parts say of faults in English: a sentence is
 * recognised by its pattern in {@code faults.properties} and said by the one of the same key in the
 * reader's file, where {@code {0}} is what stood there and {@code {0+}} that, translated as well.
 * What no pattern knows stays as it is.
 */
public final class Faults {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\+?)}");

  private final Phrases phrases;
  private final List<Sentence> sentences;

  /** Those of one reader. */
  public Faults(Phrases phrases) {
    this.phrases = phrases;
    this.sentences = phrases.isFrench() ? sentences(phrases.locale()) : List.of();
  }

  private static List<Sentence> sentences(Locale reader) {
    String name = "dev.artishow.launcher.terminal.faults";
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
    ResourceBundle translated = Phrases.of(name, reader).bundle();
    var sentences = new ArrayList<Sentence>();
    for (String key : english.keySet()) {
      sentences.add(Sentence.of(english.getString(key), translated.getString(key)));
    }
    sentences.sort(Comparator.comparingInt(Sentence::letters).reversed());
    return sentences;
  }

  /** All that is wrong with a configuration, one a line. */
  public String explain(ConfigException fault) {
    String message = String.valueOf(fault.getMessage());
    String title = message.substring(0, message.indexOf('\n')).replaceAll(" has [^:]*:$", "");
    return fault.problems().stream()
        .map(this::explain)
        .collect(
            Collectors.joining(
                "", phrases.say("error.config", say(title), fault.problems().size()), ""));
  }

  private String explain(Problem problem) {
    return "\n  "
        + phrases.say("error.config.problem", say(problem.place()), say(problem.message()));
  }

  /** A sentence, or a line each. */
  public String say(String english) {
    return sentences.isEmpty()
        ? english
        : english.lines().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(String english) {
    return translated(english).orElse(english);
  }

  /** Whether a sentence is known; the reader's language must not be English. */
  boolean knows(String english) {
    return translated(english).isPresent();
  }

  private Optional<String> translated(String english) {
    for (Sentence sentence : sentences) {
      Matcher found = sentence.english().matcher(english);
      if (found.matches()) {
        return Optional.of(filled(sentence.translated(), found.toMatchResult()));
      }
    }
    return Optional.empty();
  }

  private String filled(String pattern, MatchResult found) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> {
              String was = found.group(Integer.parseInt(place.group(1)) + 1);
              return Matcher.quoteReplacement(place.group(2).isEmpty() ? was : line(was));
            });
  }

  /**
   * A pattern and what it is in the other language.
   *
   * @param letters how much of it is given; of two that match, the one with more is meant
   */
  private record Sentence(Pattern english, String translated, int letters) {
    static Sentence of(String english, String translated) {
      var pattern = new StringBuilder();
      int end = 0;
      int letters = 0;
      Matcher place = PLACE.matcher(english);
      while (place.find()) {
        pattern.append(Pattern.quote(english.substring(end, place.start()))).append("(.+?)");
        letters += place.start() - end;
        end = place.end();
      }
      pattern.append(Pattern.quote(english.substring(end)));
      letters += english.length() - end;
      return new Sentence(Pattern.compile(pattern.toString()), translated, letters);
    }
  }
}
