package dev.artishow.trainer.data.source.icon;

import dev.artishow.trainer.data.source.Patterns;
import java.util.List;

/**
 * Which icons of one set are looked at, for sets that draw each thing more than once.
 *
 * @param only regular expression over the whole name of an icon, as the set has it; others belong
 *     to another source or to none
 * @param numbersAreSizes whether {@code bell-16} and {@code bell-48} are one drawing in two sizes,
 *     of which the largest is taken
 * @param withoutCategories categories of the set, as its file names them, that show no things
 */
public record IconPick(String only, boolean numbersAreSizes, List<String> withoutCategories) {
  /** All of a set. */
  public static final IconPick ALL = new IconPick(".*", false, List.of());

  public IconPick {
    withoutCategories = List.copyOf(withoutCategories);
    Patterns.require("only", only);
  }
}
