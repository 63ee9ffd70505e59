package dev.artishow.trainer.data.caption;

import java.util.List;

/**
 * What one language calls one concept.
 *
 * @param name the short name, e.g. {@code red apple}
 * @param keywords further words for it, the name itself left out
 */
public record Label(String name, List<String> keywords) {
  public Label {
    keywords = List.copyOf(keywords);
  }
}
