package dev.artishow.bot.reference;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.sampling.Resampling;
import java.util.List;
import java.util.Map;

/** A server's own drawings as sketches are made of them: one of each name. */
record OwnLibrary(Map<Reference, Picture> pictures) implements Drawings {
  OwnLibrary {
    pictures = Map.copyOf(pictures);
  }

  @Override
  public List<Reference> of(String concept) {
    return pictures.keySet().stream().filter(one -> one.concept().equals(concept)).toList();
  }

  @Override
  public Picture picture(Reference reference, int pixels) {
    Picture picture = pictures.get(reference);
    if (picture == null) {
      throw new IllegalArgumentException("no drawing of this server: " + reference.id());
    }
    return Resampling.resized(picture, pixels);
  }
}
