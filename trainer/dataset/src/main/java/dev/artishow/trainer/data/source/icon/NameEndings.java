package dev.artishow.trainer.data.source.icon;

import java.util.List;
import java.util.regex.Pattern;

/** Takes off a name what is no part of it, such as a number or the word for a style. */
final class NameEndings {
  private final List<Pattern> endings;

  /**
   * Compiles the endings.
   *
   * @param endings regular expressions, tried in their order, each once
   */
  NameEndings(List<String> endings) {
    this.endings = endings.stream().map(ending -> Pattern.compile("(?:" + ending + ")$")).toList();
  }

  String without(String name) {
    String rest = name;
    for (Pattern ending : endings) {
      rest = ending.matcher(rest).replaceFirst("");
    }
    return rest;
  }
}
