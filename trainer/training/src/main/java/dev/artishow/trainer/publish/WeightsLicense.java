package dev.artishow.trainer.publish;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Licences that weights are published under, the one that asks least first. Whether a model is a
 * work derived from its pictures is disputed; here it is treated as if it were, so that nobody who
 * asked for the same licence is denied it. What fits with what is as Creative Commons and the Free
 * Software Foundation list it.
 */
enum WeightsLicense {
  APACHE("Apache-2.0"),
  SHARE_ALIKE("CC-BY-SA-4.0"),
  GPL_3_OR_LATER("GPL-3.0-or-later"),
  GPL_3("GPL-3.0-only"),
  AGPL_3("AGPL-3.0-or-later"),
  GPL_2("GPL-2.0-only");

  private static final Set<String> FIT_ALL =
      Set.of(
          "CC0-1.0", "LicenseRef-public-domain", "CC-BY-4.0", "MIT", "BSD-3-Clause", "Unicode-3.0");
  private static final String APACHE_ID = "Apache-2.0";

  private final String spdx;

  WeightsLicense(String spdx) {
    this.spdx = spdx;
  }

  /** Beside those that fit all, and Apache-2.0, which fits all but version 2 of the GPL. */
  private Set<String> accepted() {
    return switch (this) {
      case APACHE -> Set.of("CC-BY-3.0");
      case SHARE_ALIKE -> Set.of("CC-BY-3.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0");
      case GPL_3_OR_LATER -> Set.of("GPL-2.0-or-later", "GPL-3.0-or-later");
      case GPL_3 -> Set.of("GPL-2.0-or-later", "GPL-3.0-or-later", "GPL-3.0-only", "CC-BY-SA-4.0");
      case AGPL_3 -> Set.of("GPL-2.0-or-later", "GPL-3.0-or-later", "AGPL-3.0-or-later");
      case GPL_2 -> Set.of("GPL-2.0-or-later", "GPL-2.0-only");
    };
  }

  /** SPDX identifier. */
  String spdx() {
    return spdx;
  }

  private boolean accepts(String license) {
    return FIT_ALL.contains(license)
        || accepted().contains(license)
        || (license.equals(APACHE_ID) && this != GPL_2);
  }

  /**
   * The licence for weights that learnt from works under these.
   *
   * @param licenses SPDX identifiers
   * @throws IllegalArgumentException if no licence fits all of them
   */
  static WeightsLicense of(Collection<String> licenses) {
    return Arrays.stream(values())
        .filter(candidate -> licenses.stream().allMatch(candidate::accepts))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(refusal(licenses)));
  }

  private static String refusal(Collection<String> licenses) {
    var unknown = new TreeSet<>(licenses);
    unknown.removeIf(license -> Stream.of(values()).anyMatch(one -> one.accepts(license)));
    if (!unknown.isEmpty()) {
      return "no weights can be published that learnt from works under %s, which is not known to be"
              .formatted(String.join(", ", unknown))
          + " open; train on a data set without them";
    }
    return "no licence of weights fits all of %s; train on a data set for each (tried %s)"
        .formatted(
            String.join(", ", new TreeSet<>(licenses)),
            Stream.of(values()).map(WeightsLicense::spdx).collect(Collectors.joining(", ")));
  }
}
