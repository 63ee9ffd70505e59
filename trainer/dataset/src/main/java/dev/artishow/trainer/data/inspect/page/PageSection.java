package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.html.PageTemplate;

/**
 * A part of the page.
 *
 * @param id of the part, of its template and of its heading
 * @param values what its template names
 */
record PageSection(String id, Object values, SummaryWords words) {
  String title() {
    return words.say("section." + id);
  }

  String html() {
    return PageTemplate.of(PageSection.class, id).fill(values, words);
  }
}
