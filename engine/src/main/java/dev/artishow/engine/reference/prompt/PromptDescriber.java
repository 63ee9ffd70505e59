package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.scene.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a prompt says of the things that were found in it. English and French are read with
 * their grammar; of some other languages, the words for colours, numbers, sizes and places.
 * Thread-safe.
 */
public final class PromptDescriber {
  private final Vocabularies vocabularies = new Vocabularies();

  /**
   * Describes what is to be seen.
   *
   * @param matches that do not overlap, in the prompt's order
   */
  public Description describe(String prompt, List<Match> matches) {
    List<Token> tokens = new ArrayList<>(vocabularies.read(prompt, matches));
    Optional<Style> style = takeStyle(tokens);
    Optional<Ground> setting = SettingReader.takeFrom(tokens);
    Ground ground = GroundReader.takeFrom(tokens);
    if (ground instanceof Ground.Clear) {
      ground = setting.orElse(ground);
    }
    ColorsOfNouns.tellApart(tokens);
    SubjectReader reader = SubjectReader.read(tokens);
    return new Description(reader.subjects(), reader.links(), ground, style);
  }

  private static Optional<Style> takeStyle(List<Token> tokens) {
    Optional<Style> style = Optional.empty();
    for (Token token : List.copyOf(tokens)) {
      if (token.meaning() instanceof Meaning.Styled styled) {
        style = style.or(() -> Optional.of(styled.style()));
        tokens.remove(token);
      }
    }
    return style;
  }
}
