package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.Provenance;
import java.io.IOException;

/** A drawing's file whose Content Credentials hold, for something to be made out of it. */
public final class Parent {
  private final ManifestStore store;
  private final Provenance provenance;

  private Parent(ManifestStore store, Provenance provenance) {
    this.store = store;
    this.provenance = provenance;
  }

  /**
   * Reads and checks a file.
   *
   * @throws IOException if its credentials are missing, do not hold, or are not those of a drawing
   */
  public static Parent of(byte[] file) throws IOException {
    ManifestStore store =
        ManifestStore.find(file)
            .orElseThrow(() -> new IOException("the parent has no Content Credentials"));
    Faults faults = new Checks(store, file).faults();
    if (!faults.isEmpty()) {
      throw new IOException("the parent's Content Credentials do not hold: " + faults);
    }
    byte[] drawing =
        store
            .active()
            .assertion(Labels.DRAWING)
            .orElseThrow(() -> new IOException("the parent was not drawn by Artishow"));
    return new Parent(store, DrawingAssertion.read(drawing));
  }

  /** Where the drawing comes from. */
  public Provenance provenance() {
    return provenance;
  }

  ManifestStore store() {
    return store;
  }
}
