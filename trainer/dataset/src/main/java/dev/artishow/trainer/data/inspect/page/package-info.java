/** A data set as one page of HTML for a browser, with nothing to load from elsewhere. */
@NullMarked
package dev.artishow.trainer.data.inspect.page;

import org.jspecify.annotations.NullMarked;
