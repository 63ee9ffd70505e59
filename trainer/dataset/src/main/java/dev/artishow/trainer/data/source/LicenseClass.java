package dev.artishow.trainer.data.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the licences of pictures ask of a model that learns from them. A data set is of one class,
 * so that weights never mix them unawares.
 */
public enum LicenseClass {
  /** At most that authors are named. */
  PERMISSIVE,
  /** What is made from them carries the same licence. */
  SHAREALIKE,
  /** What is made from them carries the same licence, source included. */
  COPYLEFT;

  /** The class of a licence; empty for one that we do not know to be open. */
  public static Optional<LicenseClass> of(String spdx) {
    return Arrays.stream(values()).filter(one -> one.licenses().contains(spdx)).findFirst();
  }

  /** The identifier as SPDX writes it, whatever its case; empty for a licence of no class. */
  public static Optional<String> spdx(String identifier) {
    return accepted().stream().filter(identifier.strip()::equalsIgnoreCase).findFirst();
  }

  /** SPDX identifiers of the licences of all classes. */
  public static List<String> accepted() {
    return Arrays.stream(values()).flatMap(one -> one.licenses().stream()).toList();
  }

  /** SPDX identifiers of its licences. */
  public List<String> licenses() {
    return switch (this) {
      case PERMISSIVE ->
          List.of(
              "CC0-1.0",
              "CC-BY-3.0",
              "CC-BY-4.0",
              "MIT",
              "Apache-2.0",
              "BSD-3-Clause",
              "LicenseRef-public-domain");
      case SHAREALIKE -> List.of("CC-BY-SA-3.0", "CC-BY-SA-4.0");
      case COPYLEFT ->
          List.of(
              "GPL-2.0-only",
              "GPL-2.0-or-later",
              "GPL-3.0-only",
              "GPL-3.0-or-later",
              "AGPL-3.0-or-later");
    };
  }

  /** As configuration and manifests write it: {@code sharealike}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
