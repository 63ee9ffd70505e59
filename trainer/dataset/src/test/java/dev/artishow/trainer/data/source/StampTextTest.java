package dev.artishow.trainer.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class StampTextTest {

  @Test
  void read_manyLanguages_areNamesByLocaleWithoutArticles() {
    String text =
        """
        A red fox.
        fr.utf8=Un renard roux.
        de.utf8=Ein Rotfuchs.
        pt_BR.utf8=Uma raposa.
        pt.utf8=Uma raposa-vermelha.
        zh_CN.utf8=红狐狸。
        ca@valencia.utf8=Una rabosa.
        en_GB.utf8=A red fox.
        es.utf8=
        """;

    assertThat(StampText.read(text))
        .containsExactly(
            entry("de", "Rotfuchs"),
            entry("en", "red fox"),
            entry("fr", "renard roux"),
            entry("pt", "raposa"),
            entry("pt-PT", "raposa-vermelha"),
            entry("zh", "红狐狸"));
  }

  @Test
  void read_apostrophe_belongsToTheArticle() {
    assertThat(StampText.read("The moon\nfr.utf8=L'étoile.")).containsEntry("fr", "étoile");
  }

  @Test
  void read_emptyFirstLine_hasNoEnglish() {
    assertThat(StampText.read("\nfr.utf8=Un chat")).doesNotContainKey("en");
  }

  @Test
  void read_abbreviation_keepsItsCapital() {
    assertThat(StampText.read("UFO.")).containsEntry("en", "UFO");
  }
}
