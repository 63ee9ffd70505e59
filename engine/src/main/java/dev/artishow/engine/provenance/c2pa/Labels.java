package dev.artishow.engine.provenance.c2pa;

/** Labels and addresses within a manifest store (C2PA 2.2, section 8.3). */
final class Labels {
  static final String STORE = "c2pa";
  static final String ASSERTIONS = "c2pa.assertions";
  static final String CLAIM = "c2pa.claim.v2";
  static final String EARLIER_CLAIM = "c2pa.claim";
  static final String SIGNATURE = "c2pa.signature";
  static final String ACTIONS = "c2pa.actions.v2";
  static final String DATA_HASH = "c2pa.hash.data";
  static final String INGREDIENT = "c2pa.ingredient.v3";
  static final String TRAINING_MINING = "cawg.training-mining";
  static final String DRAWING = "dev.artishow.drawing";

  static final String URI = "self#jumbf=";
  static final String FROM_STORE = URI + "/" + STORE + "/";
  static final String IN_SAME_MANIFEST = URI + ASSERTIONS + "/";

  private Labels() {}

  /** The n-th of a label, from 0. */
  static String nth(String label, int n) {
    return n == 0 ? label : label + "__" + n;
  }
}
