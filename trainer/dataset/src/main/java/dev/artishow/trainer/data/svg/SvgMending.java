package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.svg.syntax.SvgElement;
import dev.artishow.trainer.data.svg.syntax.SvgNumbers;
import dev.artishow.trainer.data.svg.syntax.SvgStyle;
import dev.artishow.trainer.data.svg.syntax.SvgTransform;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the same in a way that JSVG understands, where there is one. */
final class SvgMending {
  private static final Pattern QUOTED_URL =
      Pattern.compile("url\\(\\s*+['\"]?\\s*+([^()'\"\\s]*+)\\s*+['\"]?\\s*+\\)");

  /** Means nothing where nothing else is; what style sheets hold of it is refused. */
  private static final Pattern IMPORTANT = Pattern.compile("!\\s*+important");

  /** Where a path is closed and goes on without a command: an end, but JSVG closes it for ever. */
  private static final Pattern CLOSED =
      Pattern.compile("[zZ](?=[\\s,]*[^\\s,MmZzLlHhVvCcSsQqTtAa])");

  /** What a filter may read beside its own results. */
  private static final Set<String> INPUTS =
      Set.of(
          "SourceGraphic",
          "SourceAlpha",
          "BackgroundImage",
          "BackgroundAlpha",
          "FillPaint",
          "StrokePaint");

  private final Set<String> results = new HashSet<>();
  private double offset;
  private boolean begun;

  /** The element that begins now, mended. */
  SvgElement of(SvgElement element) {
    Map<String, String> mended = new LinkedHashMap<>(element.attributes());
    mended.replaceAll(
        (name, value) ->
            SvgTransform.ATTRIBUTES.contains(name)
                ? SvgTransform.plain(value)
                : name.equals("style")
                    ? IMPORTANT.matcher(SvgStyle.withoutComments(value)).replaceAll("")
                    : unquoted(value));
    if (!begun && !SvgStyle.declarations(mended.getOrDefault("style", "")).containsKey("color")) {
      mended.putIfAbsent("color", "black"); // as SVG 2 has it; JSVG has none
    }
    begun = true;
    mended.computeIfPresent("stroke-dasharray", (unused, dashes) -> ofAnEvenCount(dashes));
    SvgBlending.mend(element.name(), mended);
    mended.computeIfPresent("d", (unused, path) -> untilItsEnd(path));
    switch (element.name()) {
      case "mask" -> mended.remove("transform"); // means nothing there, but JSVG obeys
      case "filter" -> results.clear();
      case "linearGradient", "radialGradient" -> offset = 0;
      case "stop" -> stop(mended);
      default -> inputs(element, mended);
    }
    return new SvgElement(element.name(), mended);
  }

  private static String unquoted(String value) {
    return value.contains("url(") ? QUOTED_URL.matcher(value).replaceAll("url($1)") : value;
  }

  /**
   * Dashes of an odd count are taken twice, which JSVG forgets where they begin before the line.
   */
  private static String ofAnEvenCount(String dashes) {
    return SvgNumbers.count(dashes) % 2 == 1 ? dashes + " " + dashes : dashes;
  }

  private static String untilItsEnd(String path) {
    Matcher closed = CLOSED.matcher(path);
    return closed.find() ? path.substring(0, closed.end()) : path;
  }

  /** None comes before the one before it, and without an offset it is at the start. */
  private void stop(Map<String, String> stop) {
    String value = stop.getOrDefault("offset", "0");
    List<Double> numbers = SvgNumbers.of(value);
    double own = numbers.isEmpty() ? 0 : numbers.get(0) / (value.contains("%") ? 100 : 1);
    if (own < offset || !stop.containsKey("offset")) {
      stop.put("offset", String.valueOf(Math.max(own, offset)));
    }
    offset = Math.max(own, offset);
  }

  /** An input that there is not means the one before. */
  private void inputs(SvgElement element, Map<String, String> mended) {
    if (element.isFilterPrimitive() || element.name().equals("feMergeNode")) {
      for (String input : List.of("in", "in2")) {
        String source = mended.getOrDefault(input, "SourceGraphic");
        if (!INPUTS.contains(source) && !results.contains(source)) {
          mended.remove(input);
        }
      }
      element.attribute("result").ifPresent(results::add);
    }
  }
}
