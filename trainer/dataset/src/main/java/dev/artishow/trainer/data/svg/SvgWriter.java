package dev.artishow.trainer.data.svg;

import dev.artishow.trainer.data.svg.syntax.SvgElement;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a document without anything that could be misunderstood. */
final class SvgWriter {
  private static final String NAMESPACES =
      " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  private final StringBuilder document = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  void begin(SvgElement element, boolean isRoot) {
    // JSVG draws nothing inside switch; what is not chosen is not written
    String name = element.name().equals("switch") ? "g" : element.name();
    open.push(name);
    document.append('<').append(name).append(isRoot ? NAMESPACES : "");
    element
        .attributes()
        .forEach(
            (attribute, value) ->
                document
                    .append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escaped(value))
                    .append('"'));
    document.append('>');
  }

  void end() {
    document.append("</").append(open.pop()).append('>');
  }

  void text(String text) {
    document.append(escaped(text));
  }

  String document() {
    return document.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
