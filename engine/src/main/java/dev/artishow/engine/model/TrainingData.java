package dev.artishow.engine.model;

import dev.artishow.config.file.Bounds;
import java.util.List;

/**
 * What a model learnt from.
 *
 * @param digest SHA-256 that identifies the data set's content
 * @param pictures how many it was trained on
 * @param licences SPDX identifiers of the pictures' and captions' licences
 */
public record TrainingData(String name, String digest, int pictures, List<String> licences) {
  public TrainingData {
    Bounds.line("name", name);
    Bounds.digest("digest", digest);
    Bounds.between("pictures", pictures, 1, Integer.MAX_VALUE);
    Bounds.size("licences", licences.size(), 1, 100);
    licences.forEach(licence -> Bounds.line("licences", licence));
    licences = List.copyOf(licences);
  }
}
