package dev.artishow.trainer.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The head of a page: its title, and the style of all pages with what its own adds to it. */
public final class PageHead {
  private static final String COMMON = "page.css";

  private PageHead() {}

  /**
   * Writes it.
   *
   * @param owner the class beside which the page's own style is packed
   * @param style file name of that style
   */
  public static void write(Html html, String title, Class<?> owner, String style)
      throws IOException {
    html.open("head");
    begin(html, title, owner, style);
    html.close();
  }

  /** As the other, of a page that the browser loads again every so many seconds. */
  public static void write(
      Html html, String title, Class<?> owner, String style, long reloadSeconds)
      throws IOException {
    html.open("head");
    html.empty("meta", "http-equiv", "refresh", "content", Long.toString(reloadSeconds));
    begin(html, title, owner, style);
    html.close();
  }

  private static void begin(Html html, String title, Class<?> owner, String style)
      throws IOException {
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title);
    html.open("style").raw(text(PageHead.class, COMMON)).raw(text(owner, style)).close();
  }

  private static String text(Class<?> owner, String name) throws IOException {
    try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
