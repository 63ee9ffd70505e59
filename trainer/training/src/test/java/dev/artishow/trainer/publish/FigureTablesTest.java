package dev.artishow.trainer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTablesTest {
  private static Figure share(String name, String variant, long hits) {
    return Figure.of(
        name, variant, Figure.Unit.SHARE, Figure.Better.NEITHER, Estimate.ofShare(hits, 50));
  }

  /** With ordinary spaces before the percent signs. */
  private static String plain(String table) {
    return table.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @Test
  void list_figure_standsBesideWhatItComparesTo() {
    Figure precision = share("precision", "seen", 25).beside(0.9);
    assertThat(plain(FigureTables.list(List.of(precision))))
        .contains("| Precision, trained concepts | 50 % | 37 % to 63 % |  | 90 % |");
  }

  @Test
  void matrix_namesAndVariants_areColumnsAndRows() {
    List<Figure> figures =
        List.of(
            share("tone-light", "en: a pilot", 5),
            share("tone-dark", "en: a pilot", 10),
            share("tone-dark", "en: a cook", 15));
    assertThat(plain(FigureTables.matrix(figures)))
        .isEqualTo(
            """
            |  | Light | Dark |
            | --- | ---: | ---: |
            | en: a pilot | 10 % | 20 % |
            | en: a cook |  | 30 % |

            """);
  }

  @Test
  void list_nothing_saysSo() {
    assertThat(FigureTables.list(List.of())).isEqualTo("Not measured.\n\n");
    assertThat(FigureTables.matrix(List.of())).isEmpty();
  }
}
