package dev.artishow.trainer.evaluate;

import java.util.List;
import java.util.stream.Stream;

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
   * @param drawn names of the figures that are drawn
   * @param listed names of further figures that stand beside these in a table alone
   */
  record Lines(String axis, List<String> drawn, List<String> listed) implements View {
    public Lines {
      drawn = List.copyOf(drawn);
      listed = List.copyOf(listed);
    }

    Lines(String axis, List<String> drawn) {
      this(axis, drawn, List.of());
    }

    @Override
    public List<String> names() {
      return Stream.concat(listed.stream(), drawn.stream()).toList();
    }
  }
}
