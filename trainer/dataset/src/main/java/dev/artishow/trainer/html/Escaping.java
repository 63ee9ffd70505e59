package dev.artishow.trainer.html;

/**
 * Writes texts so that they stay texts in HTML that is well-formed XML too: nothing that comes from
 * a data set is taken for markup.
 */
final class Escaping {
  private Escaping() {}

  static String of(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(point, escaped));
    return escaped.toString();
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
}
