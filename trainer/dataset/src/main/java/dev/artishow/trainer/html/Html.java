package dev.artishow.trainer.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML too. Every text and every attribute is escaped, so that
 * nothing that comes from a data set is taken for markup.
 */
public final class Html {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    begin(tag, attributes);
    text.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  public Html close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with a text in it. */
  public Html element(String tag, String content, String... attributes) {
    return open(tag, attributes).text(content).close();
  }

  /** An element that never has content, such as an image. */
  public Html empty(String tag, String... attributes) {
    begin(tag, attributes);
    text.append("/>");
    return this;
  }

  public Html text(String content) {
    content.codePoints().forEach(point -> append(point, text));
    return this;
  }

  /** Markup of our own, such as a style sheet, as it is. */
  public Html raw(String markup) {
    text.append(markup);
    return this;
  }

  private void begin(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes must be names and values in turn");
    }
    text.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      text.append('"');
    }
  }

  private static void append(int point, StringBuilder to) {
    switch (point) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> to.appendCodePoint(isCharacter(point) ? point : 0xfffd);
    }
  }

  /** What XML 1.0 allows in a document. */
  private static boolean isCharacter(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }

  /** The whole document. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }
}
