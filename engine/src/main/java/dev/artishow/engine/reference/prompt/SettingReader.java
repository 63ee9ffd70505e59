package dev.artishow.engine.reference.prompt;

import java.util.List;
import java.util.Optional;

/**
 * Takes out of a prompt where all of it is: <i>at night</i>, <i>on a beach background</i>, <i>sous
 * la mer</i>.
 */
final class SettingReader {
  private SettingReader() {}

  /** The first of several places, since there is one ground; the words of all are removed. */
  static Optional<Ground> takeFrom(List<Token> tokens) {
    Optional<Ground> setting = Optional.empty();
    int at = 0;
    while (at < tokens.size()) {
      if (tokens.get(at).meaning() instanceof Meaning.Situated situated) {
        setting = setting.or(() -> Optional.of(new Ground.Setting(situated.scenery())));
        at = remove(tokens, at);
      } else {
        at++;
      }
    }
    return setting;
  }

  /** With the article and the preposition before it, and the word that it is the background. */
  private static int remove(List<Token> tokens, int at) {
    int start = at;
    if (start > 0 && tokens.get(start - 1).is(Meaning.Article.class)) {
      start--;
    }
    if (start > 0 && leads(tokens.get(start - 1))) {
      start--;
    } else {
      start = at;
    }
    int end = at + 1;
    while (end < tokens.size() && tokens.get(end).is(Meaning.Behind.class)) {
      end++;
    }
    tokens.subList(start, end).clear();
    return start;
  }

  private static boolean leads(Token token) {
    return token.is(Bond.ON)
        || token.is(Bond.IN)
        || token.is(Bond.WITH)
        || token.is(Meaning.Against.class);
  }
}
