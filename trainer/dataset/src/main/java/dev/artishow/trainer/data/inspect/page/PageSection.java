package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.html.Html;
import java.io.IOException;

/** A part of the page, below its heading. */
@FunctionalInterface
interface PageSection {
  void write(Html html) throws IOException;
}
