package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.scene.Style;
import java.util.List;
import java.util.Optional;

/**
 * What a prompt asks to be seen.
 *
 * @param subjects in the prompt's order, without what it says is not there
 * @param links between them, in the prompt's order
 * @param style that all of it is to be drawn in
 */
public record Description(
    List<Subject> subjects, List<Link> links, Ground ground, Optional<Style> style) {
  public Description {
    subjects = List.copyOf(subjects);
    links = List.copyOf(links);
  }
}
