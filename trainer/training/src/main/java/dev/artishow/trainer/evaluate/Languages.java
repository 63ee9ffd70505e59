package dev.artishow.trainer.evaluate;

import java.util.List;
import java.util.stream.Stream;

/** What models are asked in, as BCP 47 subtags. */
public final class Languages {
  /** Those that Artishow itself speaks. */
  public static final List<String> FIRST = List.of("en", "fr");

  /** Further widely spoken ones of several scripts, with and without spaces between words. */
  public static final List<String> FURTHER = List.of("de", "es", "ar", "hi", "ja", "zh");

  /** The first, then the further ones. */
  public static final List<String> ALL = Stream.concat(FIRST.stream(), FURTHER.stream()).toList();

  private Languages() {}
}
