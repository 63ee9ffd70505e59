package dev.artishow.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. The message lists every problem, one a line. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigException(String title, List<Problem> problems) {
    super(describe(title, problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the record's components. */
  public List<Problem> problems() {
    return problems;
  }

  private static String describe(String title, List<Problem> problems) {
    String count = problems.size() == 1 ? "one problem" : problems.size() + " problems";
    return problems.stream()
        .map(problem -> "\n  " + problem)
        .collect(Collectors.joining("", title + " has " + count + ":", ""));
  }
}
