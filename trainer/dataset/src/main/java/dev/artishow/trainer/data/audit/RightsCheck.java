package dev.artishow.trainer.data.audit;

import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.source.LicenseClass;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds pictures without evidence of a licence, or with one of another class. */
final class RightsCheck {
  private final LicenseClass expected;

  RightsCheck(LicenseClass expected) {
    this.expected = expected;
  }

  void check(PictureEntry entry, Consumer<Fault> found) {
    if (entry.author().isBlank()) {
      found.accept(new Fault(Fault.Kind.RIGHTS, entry.id(), "names no author"));
    }
    if (entry.evidence().isBlank()) {
      found.accept(
          new Fault(Fault.Kind.RIGHTS, entry.id(), "has no evidence for " + entry.license()));
    }
    Optional<LicenseClass> licenses = LicenseClass.of(entry.license());
    if (licenses.isEmpty()) {
      found.accept(
          new Fault(
              Fault.Kind.RIGHTS,
              entry.id(),
              "has the licence \"%s\", which is not known to be open".formatted(entry.license())));
    } else if (licenses.get() != expected) {
      found.accept(
          new Fault(
              Fault.Kind.MIXED_CLASSES,
              entry.id(),
              "has %s, which is %s, in a %s data set"
                  .formatted(entry.license(), licenses.get().key(), expected.key())));
    }
  }
}
