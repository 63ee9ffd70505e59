package dev.artishow.trainer.library;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Things of pixel art that are another thing in a colour: a red dragon is better drawn as a dragon,
 * in red, of which there are large drawings.
 */
final class ColoredTwins {
  private static final Set<String> COLORS =
      Arrays.stream(ColorName.values()).map(ColorName::key).collect(Collectors.toSet());

  private final Map<String, List<PictureEntry>> drawings;
  private final Set<String> drawnLarge;

  /**
   * @param drawings of each concept
   */
  ColoredTwins(Collection<Concept> concepts, Map<String, List<PictureEntry>> drawings) {
    this.drawings = drawings;
    this.drawnLarge =
        concepts.stream()
            .filter(concept -> drawings.containsKey(concept.key()) && !isPixelArt(concept))
            .flatMap(concept -> name(concept).stream())
            .collect(Collectors.toSet());
  }

  private static Optional<String> name(Concept concept) {
    return concept.in("en").map(Label::name).map(name -> name.toLowerCase(Locale.ROOT));
  }

  private boolean isPixelArt(Concept concept) {
    return drawings.getOrDefault(concept.key(), List.of()).stream()
        .allMatch(entry -> entry.style() == Style.PIXEL_ART);
  }

  boolean isOne(Concept concept) {
    return isPixelArt(concept) && name(concept).filter(this::isColored).isPresent();
  }

  private boolean isColored(String name) {
    int space = name.indexOf(' ');
    return space > 0
        && COLORS.contains(name.substring(0, space))
        && drawnLarge.contains(name.substring(space + 1));
  }
}
