package dev.artishow.engine.provenance.c2pa;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a manifest, in the codes of C2PA 2.2, section 15.2.2. */
final class Faults {
  private final List<String> codes = new ArrayList<>();

  void add(String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  void require(boolean holds, String code) {
    if (!holds) {
      add(code);
    }
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  List<String> codes() {
    return List.copyOf(codes);
  }

  @Override
  public String toString() {
    return String.join(", ", codes);
  }
}
