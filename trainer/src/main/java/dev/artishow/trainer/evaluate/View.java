package dev.artishow.trainer.evaluate;

import java.util.List;

/** How some figures of a section are shown, by their names. */
public sealed interface View {

  List<String> names();

  /** One below the other, beside chance and real pictures. */
  record Rows(List<String> names) implements View {
    public Rows {
      names = List.copyOf(names);
    }
  }

  /** A row for each variant, a column for each name. */
  record Matrix(List<String> names) implements View {
    public Matrix {
      names = List.copyOf(names);
    }
  }

  /**
   * A line for each name over the variants, which are numbers.
   *
   * @param axis what the variants are, e.g. {@code steps}
   */
  record Lines(String axis, List<String> names) implements View {
    public Lines {
      names = List.copyOf(names);
    }
  }
}
