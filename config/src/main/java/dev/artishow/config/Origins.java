package dev.artishow.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;

/** Says where a value comes from, in the way compilers do. */
final class Origins {
  private Origins() {}

  static String of(ConfigValue value) {
    return of(value.origin());
  }

  /** {@code file:line}, or what stands for it where the value comes from no file. */
  static String of(ConfigOrigin origin) {
    String file = origin.filename() == null ? origin.description() : origin.filename();
    String line = ":" + origin.lineNumber();
    // a description ends in ": 12" already
    file = file.replaceFirst(":\\s*\\d+(-\\d+)?$", "");
    return origin.lineNumber() > 0 ? file + line : file;
  }
}
