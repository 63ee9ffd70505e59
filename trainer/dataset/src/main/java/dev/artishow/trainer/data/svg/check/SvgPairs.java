package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.syntax.SvgElement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What JSVG draws wrong where two elements meet, of which either may come first. */
final class SvgPairs {
  private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?#([^)'\"]*)");

  /** Gradients that stretch over the box of what they paint. */
  private final Set<String> stretched = new HashSet<>();

  /** What paints shapes whose box has no width or no height. */
  private final Set<String> paintingFlat = new HashSet<>();

  private final Set<String> symbolsWithoutBox = new HashSet<>();
  private final Set<String> drawnInSizes = new HashSet<>();

  void begin(SvgElement element) {
    String id = element.attribute("id").orElse("");
    String units = element.attribute("gradientUnits").orElse("objectBoundingBox");
    if (element.name().endsWith("Gradient")
        && units.equals("objectBoundingBox")
        && element.attribute("href").isEmpty()) {
      stretched.add(id);
    } else if (element.name().equals("symbol") && element.attribute("viewBox").isEmpty()) {
      symbolsWithoutBox.add(id);
    } else if (element.name().equals("use") && hasSize(element)) {
      drawnInSizes.add(element.attribute("href").orElse("").strip().replaceFirst("^#", ""));
    }
    Outline outline = Outline.of(element);
    if (outline.segments() > 0 && outline.width() * outline.height() == 0) {
      paints(element, "fill");
      paints(element, "stroke");
    }
  }

  private static boolean hasSize(SvgElement element) {
    return element.attribute("width").isPresent() || element.attribute("height").isPresent();
  }

  private void paints(SvgElement element, String property) {
    Matcher url = URL.matcher(element.declared(property));
    if (url.lookingAt()) {
      paintingFlat.add(url.group(1).strip());
    }
  }

  /** Once all elements were seen. */
  void finish() throws UnusablePictureException {
    if (paintingFlat.stream().anyMatch(stretched::contains)) {
      throw SvgRefusal.unsupported("paints a line without height or width by a gradient");
    } else if (drawnInSizes.stream().anyMatch(symbolsWithoutBox::contains)) {
      throw SvgRefusal.unsupported("draws a symbol without a view box in a size of its own");
    }
  }
}
