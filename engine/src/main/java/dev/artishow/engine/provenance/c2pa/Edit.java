package dev.artishow.engine.provenance.c2pa;

/** What a picture can be made into. */
public enum Edit {
  EMOJI("Made into an emoji"),
  STICKER("Made into a sticker");

  private final String description;

  Edit(String description) {
    this.description = description;
  }

  /** As manifests say it. */
  String description() {
    return description;
  }
}
