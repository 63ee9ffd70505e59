package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.plan.Rights;
import org.junit.jupiter.api.Test;

final class DebianCopyrightTest {
  private static final DebianCopyright COPYRIGHT =
      DebianCopyright.parse(
          """
          Format: anything

          Files: *
          Copyright: 2014 Ada <ada@invalid>
                     2015 Ben
          License: GPL-3+

          Files: pictures/*.svg
                 sounds/?.ogg
          Copyright: Cleo
          License: CC-BY-SA-4.0
           The text of the licence.

          License: GPL-3+
           The text of the licence.
          """,
          "doc/copyright");

  @Test
  void rights_ofAnyFile_areThoseOfAll() {
    assertThat(COPYRIGHT.rights("code/a.png"))
        .contains(
            new Rights(
                "GPL-3.0-or-later",
                "2014 Ada, 2015 Ben",
                "doc/copyright: Files *: License GPL-3+"));
  }

  @Test
  void rights_laterSectionThatNamesTheFile_counts() {
    assertThat(COPYRIGHT.rights("pictures/deep/cat.svg"))
        .hasValueSatisfying(
            rights -> {
              assertThat(rights.license()).isEqualTo("CC-BY-SA-4.0");
              assertThat(rights.author()).isEqualTo("Cleo");
            });
    assertThat(COPYRIGHT.rights("sounds/ab.ogg").orElseThrow().license())
        .isEqualTo("GPL-3.0-or-later");
  }

  @Test
  void rights_fileThatNothingNames_areUnknown() {
    DebianCopyright narrow = DebianCopyright.parse("Files: a\nLicense: GPL-2\n", "copyright");

    assertThat(narrow.rights("b")).isEmpty();
    assertThat(narrow.rights("a").orElseThrow().author()).isEqualTo("not named");
  }
}
