package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells what the words of a prompt mean, in the language that knows most of them; colours, styles
 * and grounds of the others are understood as well. Thread-safe.
 */
final class Vocabularies {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "pt", "ja", "zh");
  private static final Pattern NUMBER = Pattern.compile("x?(\\d{1,4})x?");

  /** Above this it is a year, a size or a joke. */
  private static final int MAX = 200;

  private final List<Vocabulary> all = LANGUAGES.stream().map(WordFile::read).toList();

  /** All of a prompt in order. */
  List<Token> read(String prompt, List<Match> matches) {
    return new Reading(Word.of(prompt), matches).read();
  }

  private Vocabulary best(List<Word> words) {
    Vocabulary best = all.get(0);
    int most = -1;
    for (Vocabulary vocabulary : all) {
      int known = vocabulary.known(words);
      if (known > most) {
        most = known;
        best = vocabulary;
      }
    }
    return best;
  }

  /** One prompt's. */
  private final class Reading {
    private final List<Word> words;
    private final List<Optional<Match>> matches;
    private final Vocabulary language;
    private final List<Token> tokens = new ArrayList<>();

    Reading(List<Word> words, List<Match> matches) {
      this.words = words;
      this.matches = new ArrayList<>(words.stream().map(word -> over(word, matches)).toList());
      this.language = best(words);
    }

    List<Token> read() {
      int at = 0;
      while (at < words.size()) {
        at = step(at);
      }
      return tokens;
    }

    private int step(int at) {
      Optional<Match> match = matchAt(at);
      int end = match.isPresent() ? endOf(match.get(), at) : nextMatch(at);
      Optional<Vocabulary.Phrase> longest = longest(language, at, words.size());
      if (longest.isPresent() && outweighs(longest.get(), at)) {
        return add(longest.get(), language, at);
      } else if (match.isPresent()) {
        return named(match.get(), at, end);
      }
      Optional<Vocabulary.Phrase> phrase = longest(language, at, end);
      if (phrase.isPresent()) {
        return add(phrase.get(), language, at);
      }
      for (Vocabulary other : all) {
        Optional<Vocabulary.Phrase> foreign =
            longest(other, at, end).filter(Reading::isSureOfItsMeaning);
        if (foreign.isPresent()) {
          return add(foreign.get(), other, at);
        }
      }
      Word word = words.get(at);
      tokens.add(
          new Token(unknown(word), word.text(), language.adjectivesFirst(), Optional.empty()));
      return at + 1;
    }

    private Optional<Vocabulary.Phrase> longest(Vocabulary vocabulary, int at, int end) {
      return vocabulary.longest(
          words,
          at,
          end,
          phrase ->
              !(phrase.meaning() instanceof Meaning.Situated)
                  || isSetting(at, at + phrase.length()));
    }

    private static boolean isSureOfItsMeaning(Vocabulary.Phrase phrase) {
      return phrase.meaning() instanceof Meaning.Color
          || phrase.meaning() instanceof Meaning.Styled
          || phrase.meaning() instanceof Meaning.Behind
          || phrase.meaning() instanceof Meaning.Situated;
    }

    private static Meaning unknown(Word word) {
      Matcher number = NUMBER.matcher(word.text());
      if (number.matches()) {
        int value = Integer.parseInt(number.group(1));
        return value == 0
            ? new Meaning.Not()
            : value <= MAX ? new Meaning.Counted(Count.of(value)) : new Meaning.Filler();
      } else if (word.isPause()) {
        return new Meaning.Pause();
      }
      return word.isStop() ? new Meaning.Stop() : new Meaning.Unknown();
    }

    private static Optional<Match> over(Word word, List<Match> matches) {
      return matches.stream()
          .filter(match -> match.start() < word.end() && word.start() < match.end())
          .findFirst();
    }

    private Optional<Match> matchAt(int at) {
      return matches.get(at);
    }

    private int endOf(Match match, int at) {
      int end = at + 1;
      while (end < words.size() && words.get(end).start() < match.end()) {
        end++;
      }
      return end;
    }

    private int nextMatch(int at) {
      int next = at;
      while (next < words.size() && matchAt(next).isEmpty()) {
        next++;
      }
      return next;
    }

    /** Whether a phrase has whole matches in it that are shorter or less sure: on top of. */
    private boolean outweighs(Vocabulary.Phrase phrase, int at) {
      int end = at + phrase.length();
      int at2 = at;
      boolean overlaps = false;
      while (at2 < end) {
        Optional<Match> match = matchAt(at2);
        if (match.isPresent()) {
          overlaps = true;
          int length = endOf(match.get(), at2) - at2;
          boolean whole = match.get().start() >= words.get(at).start() && at2 + length <= end;
          boolean sure = match.get().certainty().compareTo(Match.Certainty.KEYWORD) < 0;
          if (!whole || (length == phrase.length() && sure)) {
            return false;
          }
          at2 += length;
        } else {
          at2++;
        }
      }
      return overlaps;
    }

    /**
     * Whether words tell where other things are: not those of a thing that is all there is to draw,
     * nor of one that goes on: in the snow globe, in a field of flowers.
     */
    private boolean isSetting(int at, int end) {
      boolean others =
          IntStream.range(0, words.size())
              .anyMatch(i -> (i < at || i >= end) && matchAt(i).isPresent());
      if (end == words.size()) {
        return others;
      }
      boolean ofSomething =
          language
              .longest(words, end, words.size())
              .filter(phrase -> phrase.meaning().equals(new Meaning.Bonded(Bond.OF)))
              .isPresent();
      boolean compound = language.adjectivesFirst() && matchAt(end).isPresent();
      return others && !ofSomething && !compound;
    }

    private int add(Vocabulary.Phrase phrase, Vocabulary of, int at) {
      String text = String.join(" ", phrase.words());
      tokens.add(new Token(phrase.meaning(), text, of.adjectivesFirst(), Optional.empty()));
      return at + phrase.length();
    }

    /**
     * A thing. Where its name was not said to the letter, colours among its words are those that
     * the prompt asks for: goldfish are found for red fish.
     */
    private int named(Match match, int at, int end) {
      if (match.certainty() == Match.Certainty.NAME) {
        return noun(match, at, end);
      }
      int from = language.adjectivesFirst() ? colors(at, end - 1) : at;
      int to = language.adjectivesFirst() ? end : nounEnd(from, end);
      for (int i = to; i < end; i++) {
        matches.set(i, Optional.empty());
      }
      return noun(match, from, to);
    }

    /** Adds the colours that a stretch begins with. */
    private int colors(int at, int end) {
      Optional<Vocabulary.Phrase> color =
          language
              .longest(words, at, end)
              .filter(phrase -> phrase.meaning() instanceof Meaning.Color);
      return color.map(phrase -> colors(add(phrase, language, at), end)).orElse(at);
    }

    /** Where the colours that a stretch ends with begin. */
    private int nounEnd(int at, int end) {
      for (int i = at + 1; i < end; i++) {
        int begin = i;
        boolean toTheEnd =
            language
                .longest(words, i, end)
                .filter(phrase -> phrase.meaning() instanceof Meaning.Color)
                .filter(phrase -> begin + phrase.length() == end)
                .isPresent();
        if (toTheEnd) {
          return i;
        }
      }
      return end;
    }

    private int noun(Match match, int at, int end) {
      var text = new StringBuilder();
      for (int i = at; i < end; i++) {
        text.append(i > at ? " " : "").append(words.get(i).text());
      }
      Optional<Tint> color =
          language
              .longest(words, at, end)
              .filter(phrase -> phrase.length() == end - at)
              .flatMap(phrase -> phrase.meaning().asColor());
      tokens.add(
          new Token(new Meaning.Noun(match), text.toString(), language.adjectivesFirst(), color));
      return end;
    }
  }
}
