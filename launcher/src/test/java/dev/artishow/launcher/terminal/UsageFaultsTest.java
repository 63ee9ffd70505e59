package dev.artishow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.CommandLineFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageFaultsTest {
  @TempDir Path home;

  private List<String> said(Locale locale, String... arguments) {
    var artishow = new CommandLineFixture(home, locale);
    assertThat(artishow.run(arguments)).isEqualTo(2);
    assertThat(artishow.out()).isEmpty();
    return artishow.err().lines().toList();
  }

  @Test
  void misspeltCommand_isToldWithTheNearest() {
    assertThat(said(Locale.ENGLISH, "imagin"))
        .containsExactly(
            "artishow: There is no command “imagin”. Did you mean imagine?",
            "See: artishow --help");
    assertThat(said(Locale.FRENCH, "imagin"))
        .containsExactly(
            "artishow: La commande «\u202fimagin\u202f» n’existe pas. Vouliez-vous dire imagine\u202f?",
            "Voir\u202f: artishow --help");
  }

  @Test
  void misspeltOption_isToldWithTheNearest() {
    assertThat(said(Locale.ENGLISH, "imagine", "a cat", "--sizee", "3").get(0))
        .isEqualTo("artishow: There is no option --sizee. Did you mean --size?");
  }

  @Test
  void wordTooMany_isToldWithTheRemedy() {
    assertThat(said(Locale.ENGLISH, "models", "inspect", "base", "other").get(0))
        .startsWith("artishow: “other” is one word too many for artishow models inspect;");
  }

  @Test
  void missingArgument_isNamed() {
    assertThat(said(Locale.ENGLISH, "models", "inspect").get(0))
        .isEqualTo("artishow: Missing: NAME[@VERSION]");
    assertThat(said(Locale.FRENCH, "imagine", "--out").get(0))
        .isEqualTo("artishow: Il manque\u202f: --out");
  }

  @Test
  void valueOfAnotherKind_isToldWithWhatIsWanted() {
    assertThat(said(Locale.ENGLISH, "imagine", "a cat", "--count", "many").get(0))
        .isEqualTo("artishow: --count must be a whole number, was “many”");
    assertThat(said(Locale.FRENCH, "imagine", "un chat", "--guidance", "forte").get(0))
        .isEqualTo("artishow: --guidance doit être un nombre, reçu\u202f: «\u202fforte\u202f»");
  }

  @Test
  void gpuBehindTheCommand_isToldWhereItBelongs() {
    assertThat(said(Locale.ENGLISH, "imagine", "a cat", "--gpu").get(0))
        .startsWith("artishow: --gpu must come first");
    assertThat(said(Locale.ENGLISH, "--gpu", "imagine", "a cat").get(0))
        .startsWith("artishow: --gpu must come first");
  }
}
